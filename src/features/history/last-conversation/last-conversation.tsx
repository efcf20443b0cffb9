import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { personEventsQuery } from '#src/api/queries/history-queries.ts';
import { QueryView } from '#src/features/failure/query-view.tsx';
import { newestConversation } from '#src/features/history/model/history-event.ts';
import type { History } from '#src/features/history/model/history.ts';
import { sentenceText } from '#src/features/history/summary/summary-text.ts';
import { loadedEvents } from '#src/features/history/use-history.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { Conversation, PointsOfDetails } from './conversation.tsx';
import { conversationTitle } from '#src/features/history/timeline/event-text.ts';

type LastConversationProps = {
  readonly address: PersonAddress;
  readonly isOpen: boolean;
  /** What opening it uses, once the events are loaded. */
  readonly onPoints: (points: number) => void;
  readonly onHistory: () => void;
};

/** What was said last: asks for the newest events, and for the details of the newest call, chat or request among them. */
export function LastConversation({ address, isOpen, onPoints, onHistory }: LastConversationProps) {
  const t = useText();
  const caller = useCaller();
  const { personId, userId } = address;
  const events = useInfiniteQuery({
    ...personEventsQuery(caller, { personId, userId }),
    select: loadedEvents,
    enabled: isOpen,
  });
  const newest = events.data && newestConversation(events.data.history.events);
  useEffect(() => {
    if (newest === null) onPoints(0);
  }, [newest, onPoints]);
  // Undefined: this opening has no events yet; null: there was no conversation. A newer one asks for a press of its own.
  const [paidFor, setPaidFor] = useState<string | null>();
  if (isOpen && paidFor === undefined && newest !== undefined) setPaidFor(newest && newest.key);
  if (!isOpen && paidFor !== undefined) setPaidFor(undefined);
  const section = useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(section);
  return (
    <>
      {newest != null && <PointsOfDetails address={address} event={newest} onPoints={onPoints} />}
      {isOpen && (
        <section
          ref={section}
          className="last-conversation"
          aria-label={t.history.lastConversation}
          // What is focused in it may be removed.
          tabIndex={-1}
          {...keptFocus}
        >
          <QueryView
            query={events}
            loading={t.history.loading}
            skeleton={(words) => <div className="panel no-print">{words}</div>}
          >
            {({ history }) =>
              newest == null ? (
                <NoConversation history={history} onHistory={onHistory} />
              ) : (
                <Conversation
                  key={newest.key}
                  address={address}
                  event={newest}
                  title={conversationTitle(newest, t)}
                  onShow={newest.key === paidFor ? undefined : () => setPaidFor(newest.key)}
                >
                  <ToHistory onHistory={onHistory} />
                </Conversation>
              )
            }
          </QueryView>
        </section>
      )}
    </>
  );
}

type NoConversationProps = { readonly history: History } & Pick<LastConversationProps, 'onHistory'>;

/** Among the events that are loaded. What has no time, or could not be read, may be one. */
function NoConversation({ history, onHistory }: NoConversationProps) {
  const text = sentenceText(history, useText(), useDates());
  useAnnounceWhenSettled(text, 0);
  return (
    <div className="panel empty">
      <p>{text}</p>
      <ToHistory onHistory={onHistory} />
    </div>
  );
}

/** For the rest. */
function ToHistory({ onHistory }: Pick<LastConversationProps, 'onHistory'>) {
  return (
    <button type="button" className="button button--small" onClick={onHistory}>
      {useText().person.history}
    </button>
  );
}
