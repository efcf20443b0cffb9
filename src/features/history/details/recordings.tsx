import { useQuery } from '@tanstack/react-query';
import { portalQuery } from '#src/api/own-server.ts';
import type { EventDetails } from '#src/api/reports/event-details.ts';
import type { CallDetails, Recording } from '#src/api/requests/calls-report.ts';
import { LoadingText, QueryView } from '#src/features/failure/query-view.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { RecordingPlayer } from './recording-player.tsx';

export const hasRecording = (row: EventDetails): row is CallDetails =>
  row.kind === 'call' && row.recordings.length > 0;

/** The recordings and voice mails of a call that has some. */
export function Recordings({ call }: { readonly call: CallDetails }) {
  const t = useText();
  const unknown = <span className="quiet">{t.history.recordingsUnknown}</span>;
  return (
    <QueryView
      query={useQuery(portalQuery())}
      loading={t.details.loading}
      offline={<LoadingText text={t.details.loading} />}
      failure={({ onTryAgain, isRetrying }) => (
        <>
          {unknown}
          <button type="button" className="button button--small" onClick={onTryAgain}>
            {isRetrying ? t.details.loading : t.buttons.tryAgain}
          </button>
        </>
      )}
    >
      {(portal) => {
        const links = recordingLinks(call, portal);
        if (links.length === 0) return unknown;
        return links.map((link) => (
          <RecordingPlayer key={link.url} url={link.url} name={nameOf(link, links, t.history)} />
        ));
      }}
    </QueryView>
  );
}

/** Numbered if there are several. */
function nameOf(link: RecordingLink, links: readonly RecordingLink[], t: Dictionary['history']): string {
  const like = links.filter(({ isVoiceMail }) => isVoiceMail === link.isVoiceMail);
  const name = link.isVoiceMail ? t.voiceMail : t.recording;
  return like.length === 1 ? name : `${name} ${like.indexOf(link) + 1}`;
}

type RecordingLink = { readonly url: string; readonly isVoiceMail: boolean };

/**
 * Where the recordings of a call can be opened, each once. A link that came is used as it is, and the others' addresses are made of
 * their ids; never one of a host that is not the portal's.
 * @param portal the origin where recordings are; null: unknown
 */
export function recordingLinks(
  { recordings, communicationId }: Pick<CallDetails, 'recordings' | 'communicationId'>,
  portal: string | null,
): readonly RecordingLink[] {
  if (portal === null) return [];
  const { host } = new URL(portal);
  const hosts = [host, host.replace(/^app\./, 'media.')];
  const addressOf = (recording: Recording): string | null => {
    if ('url' in recording) return hosts.includes(new URL(recording.url).host) ? recording.url : null;
    if (communicationId === null) return null;
    return `${portal}/system/media/${recording.kind}/${communicationId}/${recording.id}/`;
  };
  const links = new Map<string, RecordingLink>();
  for (const recording of recordings) {
    const url = addressOf(recording);
    if (url === null) continue;
    const isVoiceMail = recording.kind === 'voice_mail';
    const name = 'id' in recording ? recording.id : (/[\da-f]{32}(?=\/?$)/i.exec(url)?.[0] ?? url);
    // The same conversation may come as a link, as an id, and in another format.
    const key = `${isVoiceMail} ${name.toLowerCase()}`;
    if (!links.has(key)) links.set(key, { url, isVoiceMail });
  }
  return [...links.values()];
}
