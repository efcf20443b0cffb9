import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, useSyncExternalStore } from 'react';
import { requestKey, requestQuery } from '#src/api/queries.ts';
import type { UserId } from '#src/domain/ids.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller, useKnownAccount } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { GrowingList } from '#src/ui/growing-list.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { MessageList } from './chat-messages.tsx';
import { TRANSCRIPT_COMPONENTS, type TranscribedCall, transcriptRequest } from './transcript-request.ts';

type TranscriptProps = {
  readonly userId: UserId | null;
  readonly call: TranscribedCall;
  /** The call's, `YYYY-MM-DD`. */
  readonly day: string;
};

/** Costs a point: fetched by a press. */
export function Transcript({ userId, call, day }: TranscriptProps) {
  const t = useText();
  const caller = useCaller();
  const queryClient = useQueryClient();
  const components = useKnownAccount(userId)?.components;
  const [isShown, setShown] = useState(false);
  const request = transcriptRequest(userId, call);
  const query = useQuery({ ...requestQuery(caller, request), enabled: isShown });
  const { data } = query;
  const isEmpty = data !== undefined && (data?.items.length ?? 0) === 0;
  const loaded = isEmpty ? t.history.noTranscript : t.details.loaded;
  useAnnounceWhenSettled(isShown && data !== undefined ? loaded : null, 0);
  const place = useRef<HTMLDivElement>(null);
  const keptFocus = useFocusFallback(place);

  const ofAllCalls = requestKey(caller.signInId, { ...request, key: { userId } });
  const isRefused = useSyncExternalStore(
    (listener) => queryClient.getQueryCache().subscribe(listener),
    () => queryClient.getQueriesData({ queryKey: ofAllCalls }).some(([, known]) => known === null),
  );
  const isOffered = !isRefused && components?.some((name) => TRANSCRIPT_COMPONENTS.includes(name)) !== false;
  if (!isEmpty && !isOffered) return null;
  return (
    <div ref={place} tabIndex={-1} className="transcript whole-line row" {...keptFocus}>
      {isEmpty ? (
        <p className="quiet">{t.history.noTranscript}</p>
      ) : (
        <Button small aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? t.history.hideTranscript : t.history.showTranscript}
        </Button>
      )}
      {!isEmpty && isShown && (
        <QueryView query={query} loading={t.details.loading}>
          {(transcript) => (
            <GrowingList items={transcript?.items ?? []} listKey={`${call.callId}`}>
              {(drawn) => <MessageList label={t.history.transcript} messages={drawn} day={day} />}
            </GrowingList>
          )}
        </QueryView>
      )}
    </div>
  );
}
