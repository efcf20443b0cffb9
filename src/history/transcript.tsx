import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { requestQuery } from '#src/api/queries.ts';
import type { UserId } from '#src/domain/ids.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller, useKnownAccount } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFocusFallback } from '#src/ui/focus.ts';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { MessageList } from './chat-messages.tsx';
import { useIsUnavailable } from './history-queries.ts';
import { type CallDetails, transcriptRequest } from './details-requests.ts';

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
