import { useQuery } from '@tanstack/react-query';
import { portalQuery } from '#src/api/own-server.ts';
import type { EventDetails } from '#src/api/reports/event-details.ts';
import type { CallDetails } from '#src/api/requests/calls-report.ts';
import { QueryView } from '#src/features/failure/query-view.tsx';
import { recordingLinks, type RecordingLink } from '#src/features/history/model/recording-links.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { RecordingPlayer } from './recording-player.tsx';

export const hasRecording = (row: EventDetails): row is CallDetails =>
  row.kind === 'call' && row.recordings.length > 0;

/** The recordings and voice mails of a call that has some. */
export function Recordings({ call }: { readonly call: CallDetails }) {
  const t = useText();
  const loading = <span className="quiet no-print">{t.more.loading}</span>;
  const unknown = <span className="quiet">{t.history.recordingsUnknown}</span>;
  return (
    <QueryView
      query={useQuery(portalQuery())}
      skeleton={loading}
      offline={loading}
      failure={({ onTryAgain, isRetrying }) => (
        <>
          {unknown}
          <button type="button" className="button button--small" onClick={onTryAgain}>
            {isRetrying ? t.more.loading : t.chunkFallback.tryAgain}
          </button>
        </>
      )}
    >
      {(portal) => {
        const links = recordingLinks(call, portal);
        if (links.length === 0) return unknown;
        return links.map((link) => (
          <RecordingPlayer key={link.url} link={link} name={nameOf(link, links, t.history)} />
        ));
      }}
    </QueryView>
  );
}

/** Numbered among its like, unless it is the only one. */
function nameOf(link: RecordingLink, links: readonly RecordingLink[], t: Dictionary['history']): string {
  const like = links.filter(({ isVoiceMail }) => isVoiceMail === link.isVoiceMail);
  const name = link.isVoiceMail ? t.voiceMail : t.recording;
  return like.length === 1 ? name : `${name} ${like.indexOf(link) + 1}`;
}
