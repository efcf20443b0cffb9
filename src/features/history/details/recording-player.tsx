import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type ReactEventHandler,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { LoadingText } from '#src/features/failure/query-view.tsx';
import type { RecordingLink } from '#src/features/history/model/recording-links.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Choice } from '#src/ui/choice.tsx';
import { takeFocus, useKeptFocus } from '#src/ui/focus.ts';
import { ForeignLink } from '#src/ui/foreign-link.tsx';
import { Icon } from '#src/ui/icons/icons.tsx';

type RecordingPlayerProps = {
  readonly link: RecordingLink;
  /** “Recording”, “Voice mail 2”. */
  readonly name: string;
};

/** The link to a recording, and its player in place: nothing is fetched before “Play” is pressed. */
export function RecordingPlayer({ link: { url }, name }: RecordingPlayerProps) {
  const { history: t } = useText();
  const id = useId();
  const player = useRef<HTMLAudioElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(button);
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  const play = (): void => {
    flushSync(() => setState('open'));
    // A failure is an event of the element; a browser that refuses to play by itself shows its controls.
    player.current?.play().catch(() => {});
    takeFocus(player.current);
  };
  return (
    <div className="recording" {...keptFocus}>
      <ForeignLink id={id} className="event-details__link" href={url}>
        {name}
      </ForeignLink>
      {state === 'open' ? (
        <Player ref={player} url={url} name={name} onFailed={() => setState('failed')} />
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
          {t.play}
        </button>
      )}
      {state === 'failed' && (
        <p role="alert" className="quiet">
          {t.cannotPlay}
        </p>
      )}
    </div>
  );
}

/** No sound by then: it counts as failed, so that nothing waits without an end. */
const DEADLINE_MS = 30_000;

const SPEEDS = ['1', '1.25', '1.5', '2'] as const;

type PlayerProps = {
  readonly ref: RefObject<HTMLAudioElement | null>;
  readonly url: string;
  readonly name: string;
  readonly onFailed: () => void;
};

/** The browser's own controls, and the speed. */
function Player({ ref, url, name, onFailed }: PlayerProps) {
  const t = useText();
  const [isLoading, setLoading] = useState(true);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>('1');
  const fail = useEffectEvent(onFailed);
  useEffect(() => {
    if (!isLoading) return undefined;
    const timer = setTimeout(() => fail(), DEADLINE_MS);
    return () => clearTimeout(timer);
  }, [isLoading]);
  return (
    <>
      {/* Calls have no captions. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio
        ref={ref}
        controls
        controlsList="noplaybackrate"
        aria-label={name}
        src={url}
        onPlay={pauseOthers}
        onCanPlay={() => setLoading(false)}
        onError={onFailed}
      />
      <Choice
        className="field"
        name={t.history.speed}
        value={speed}
        options={SPEEDS.map((value) => ({ value, text: t.history.speedOf(Number(value)) }))}
        onChange={(value) => {
          setSpeed(value);
          if (ref.current !== null) ref.current.playbackRate = Number(value);
        }}
      />
      {isLoading && <LoadingText text={t.more.loading} />}
    </>
  );
}

const pauseOthers: ReactEventHandler<HTMLAudioElement> = ({ currentTarget }) => {
  for (const other of document.querySelectorAll('audio')) if (other !== currentTarget) other.pause();
};
