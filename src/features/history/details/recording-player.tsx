import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LoadingText } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { Choice } from '#src/ui/choice.tsx';
import { takeFocus, useKeptFocus } from '#src/ui/focus.ts';
import { ForeignLink } from '#src/ui/foreign-link.tsx';
import { Icon } from '#src/ui/icons/icons.tsx';

type RecordingPlayerProps = {
  readonly url: string;
  /** “Recording”, “Voice mail 2”. */
  readonly name: string;
};

/** No sound by then: it counts as failed, so that nothing waits without an end. */
const DEADLINE_MS = 30_000;

const SPEEDS = ['1', '1.25', '1.5', '2'] as const;

/** The link to a recording, and the browser's player in place: nothing is fetched before “Play” is pressed. */
export function RecordingPlayer({ url, name }: RecordingPlayerProps) {
  const t = useText();
  const id = useId();
  const player = useRef<HTMLAudioElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(button);
  const [state, setState] = useState<'closed' | 'loading' | 'ready' | 'failed'>('closed');
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>('1');
  useEffect(() => {
    if (state !== 'loading') return undefined;
    const timer = setTimeout(() => setState('failed'), DEADLINE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const play = (): void => {
    flushSync(() => {
      setState('loading');
      setSpeed('1');
    });
    // A failure is an event of the element; a browser that refuses to play by itself shows its controls.
    player.current?.play().catch(() => {});
    takeFocus(player.current);
  };
  return (
    <div className="recording row" {...keptFocus}>
      <ForeignLink id={id} className="event-details__link target" href={url}>
        {name}
      </ForeignLink>
      {state === 'loading' || state === 'ready' ? (
        <>
          {/* Calls have no captions. */}
          {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
          <audio
            ref={player}
            className="no-print"
            controls
            controlsList="noplaybackrate"
            aria-label={name}
            src={url}
            onPlay={({ currentTarget }) => pauseOthers(currentTarget)}
            onCanPlay={() => setState('ready')}
            onError={() => setState('failed')}
          />
          <Choice
            className="field no-print"
            name={t.history.speed}
            value={speed}
            options={SPEEDS.map((value) => ({ value, text: `${t.formats.number(Number(value))}×` }))}
            onChange={(value) => {
              setSpeed(value);
              if (player.current !== null) player.current.playbackRate = Number(value);
            }}
          />
        </>
      ) : (
        <button
          ref={button}
          type="button"
          className="button button--small"
          aria-describedby={id}
          onClick={play}
        >
          <Icon>
            <path d="M7 4.5v15l12-7.5Z" />
          </Icon>
          {t.history.play}
        </button>
      )}
      {state === 'loading' && <LoadingText text={t.details.loading} />}
      {state === 'failed' && (
        <p role="alert" className="quiet">
          {t.history.cannotPlay}
        </p>
      )}
    </div>
  );
}

function pauseOthers(playing: HTMLAudioElement): void {
  for (const other of document.querySelectorAll('audio')) if (other !== playing) other.pause();
}
