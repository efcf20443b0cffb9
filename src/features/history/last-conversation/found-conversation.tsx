import type { ContactKind } from '#src/features/history/model/history-event.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { Report } from '#src/api/reports/reports.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { Conversation } from './conversation.tsx';
import { PointsOfDetails } from './last-conversation.tsx';

/** A call, a chat or a request by which a search found a person. */
export type FoundConversationProps = {
  readonly address: PersonAddress;
  readonly report: Report;
  /** `YYYY-MM-DD hh:mm:ss` */
  readonly at: string;
  readonly isOpen: boolean;
  /** What opening it uses. */
  readonly onPoints: (points: number) => void;
};

const KINDS: Readonly<Record<Report, ContactKind>> = {
  calls: 'call',
  offline_messages: 'request',
  chats: 'chat',
};

/** Below the line that says how the person was found. */
export function FoundConversation({ address, report, at, isOpen, onPoints }: FoundConversationProps) {
  const t = useText().history;
  const event = { kind: KINDS[report], at, day: at.slice(0, 10) };
  return (
    <>
      <PointsOfDetails address={address} event={event} onPoints={onPoints} />
      {isOpen && (
        <section className="found-conversation no-print" aria-label={t.titles[event.kind]}>
          <Conversation address={address} event={event} day={event.day} titleAs="strong" />
        </section>
      )}
    </>
  );
}
