// What an opened call can play and show: its recordings and its transcript.
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { portalQuery } from '#src/api/own-server.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { UserId } from '#src/domain/ids.ts';
import sisters from '#src/domain/portals.json' with { type: 'json' };
import { LoadingText, QueryView } from '#src/failure/query-view.tsx';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { useCaller, useKnownAccount } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { takeFocus, useFocusFallback } from '#src/ui/focus.ts';
import { icon } from '#src/ui/icons.tsx';
import { ExternalLink } from '#src/ui/links.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { MessageList } from './chat-messages.tsx';
import { type CallDetails, type Recording, transcriptRequest } from './details-requests.ts';
import { useIsUnavailable } from './history-queries.ts';
import './event-details.css';

const PlayIcon = icon('M7 4.5v15l12-7.5Z');

/** `play`: of the first recording. `links`: its link, and the other recordings. Nothing is fetched before “Play” is pressed. */
export function useRecordings(call: RecordedCall) {
  const t = useText();
  const id = useId();
  const isRecorded = call.recordings.length > 0;
  const { data: portal, isLoading } = useQuery({ ...portalQuery(), enabled: isRecorded });
  const [played, setPlayed] = useState<(RecordingLink & { readonly hasFailed?: true }) | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const keptFocus = useFocusFallback(button);
  const tools = recordingLinks(call, portal?.origin ?? null, t.history).flatMap((link) => {
    const isPlayed = link.url === played?.url && !played.hasFailed;
    const linkId = `${id} ${link.name}`.replaceAll(' ', '-');
    return [
      <Button
        key={`play ${link.url}`}
        small
        aria-expanded={isPlayed}
        aria-describedby={linkId}
        onClick={({ currentTarget }) => {
          button.current = currentTarget;
          setPlayed(isPlayed ? null : link);
        }}
      >
        <PlayIcon />
        {t.history.play}
      </Button>,
      <ExternalLink
        key={link.url}
        id={linkId}
        className="recording button button--small button--quiet"
        href={link.url}
      >
        {link.name}
      </ExternalLink>,
    ];
  });
  const none = isLoading ? (
    <LoadingText text={t.details.loading} />
  ) : (
    isRecorded && <p className="quiet">{t.history.recordingsUnknown}</p>
  );
  const player = played !== null && (
    <div {...keptFocus}>
      {played.hasFailed ? (
        <p role="alert" className="quiet">
          {t.history.cannotPlay}
        </p>
      ) : (
        // No captions exist for calls.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio
          key={played.url}
          ref={takeFocus}
          className="recording__player no-print"
          controls
          autoPlay
          aria-label={played.name}
          src={played.url}
          onError={() => setPlayed({ ...played, hasFailed: true })}
        />
      )}
    </div>
  );
  const [play, ...links] = tools;
  return { play, links, player: play ? player : none };
}

type RecordedCall = Pick<CallDetails, 'recordings' | 'communicationId'>;

/** `name`: “Recording”, “Voice mail”; numbered if several. */
type RecordingLink = { readonly url: string; readonly name: string };

/** Each recording once, from links or IDs; only links to `portal`, the recordings' origin, or its sister. null: unknown. */
export function recordingLinks(
  { recordings, communicationId }: RecordedCall,
  portal: string | null,
  t: Pick<Dictionary['history'], 'recording' | 'voiceMail'>,
): readonly RecordingLink[] {
  if (portal === null) return [];
  // The web server's `media-src` has the sister of a vendor's portal, too.
  const portals = sisters.find((one) => one.includes(portal)) ?? [portal];
  const origins = portals.flatMap((origin) => [origin, origin.replace('://app.', '://media.')]);
  const toUrl = ({ kind, source }: Recording): string | null => {
    if (URL.canParse(source)) return origins.includes(new URL(source).origin) ? source : null;
    return communicationId && `${portal}/system/media/${kind}/${communicationId}/${source}/`;
  };
  const links = new Map<string, RecordingLink>();
  for (const recording of recordings) {
    const url = toUrl(recording);
    const name = recording.kind === 'voice_mail' ? t.voiceMail : t.recording;
    // A conversation may have a link, an ID and another format.
    const key = `${name} ${/[\da-f]{32}(?=\/?$)/i.exec(url ?? '')?.[0].toLowerCase() ?? url}`;
    if (url !== null && !links.has(key)) links.set(key, { url, name });
  }
  return [...links.values()].map((link, _index, all) => {
    const alike = all.filter(({ name }) => name === link.name);
    return alike.length === 1 ? link : { ...link, name: `${link.name} ${alike.indexOf(link) + 1}` };
  });
}

/** One of these is needed. */
const COMPONENTS = ['speech_analytics', 'stt_crt'];

type TranscribedCall = Pick<CallDetails, 'callId' | 'direction' | 'talkSeconds'>;

/** Costs a point: fetched by a press. @param day the call's, `YYYY-MM-DD` */
export function useTranscript(userId: UserId | null, call: TranscribedCall, day: string) {
  const t = useText();
  const caller = useCaller();
  const components = useKnownAccount(userId)?.components;
  const [isShown, setShown] = useState(false);
  const request = transcriptRequest({ userId, ...call });
  const query = useQuery({ ...requestQuery(caller, request), enabled: isShown });
  const { data } = query;
  const isEmpty = data !== undefined && (data?.items.length ?? 0) === 0;
  const loaded = isEmpty ? t.history.noTranscript : t.details.loaded;
  useAnnounceWhenSettled(isShown && data !== undefined ? loaded : null, 0);
  const place = useRef<HTMLDivElement>(null);
  const keptFocus = useFocusFallback(place);

  const isTalk = call.callId !== null && (call.talkSeconds ?? 0) > 0;
  const isRefused = useIsUnavailable(request.method, userId);
  const isOffered = !isRefused && components?.some((name) => COMPONENTS.includes(name)) !== false;
  if (!isTalk || (!isEmpty && !isOffered)) return {};
  return {
    toggle: !isEmpty && (
      <Button small aria-expanded={isShown} onClick={() => setShown(!isShown)} {...keptFocus}>
        {isShown ? t.history.hideTranscript : t.history.showTranscript}
      </Button>
    ),
    transcript: (
      <div ref={place} tabIndex={-1} hidden={!isEmpty && !isShown}>
        {isEmpty ? (
          <p className="quiet">{t.history.noTranscript}</p>
        ) : (
          isShown && (
            <QueryView query={query} loading={t.details.loading}>
              {(transcript) => (
                <MessageList label={t.history.transcript} messages={transcript?.items ?? []} day={day} />
              )}
            </QueryView>
          )
        )}
      </div>
    ),
  };
}
