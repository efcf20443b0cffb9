import type { Report } from '#src/api/reports/reports.ts';
import { isContact, type HistoryEvent } from '#src/features/history/model/history-event.ts';
import type { History } from '#src/features/history/model/history.ts';
import { eventText } from '#src/features/history/timeline/event-text.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';

/** A call, a chat or a request whose details can be asked for. */
export type ConversationEvent = HistoryEvent & {
  readonly kind: Report;
  readonly at: string;
};

const isConversation = (event: HistoryEvent): event is ConversationEvent =>
  isContact(event.kind) && event.at !== null;

/** Of the loaded events; null: there is none with a readable time. */
export const newestConversation = ({ events }: Pick<History, 'events'>): ConversationEvent | null =>
  events.find(isConversation) ?? null;

/** “Incoming call, answered” */
export function conversationTitle(event: HistoryEvent, t: Dictionary): string {
  const { title, status } = eventText(event, t);
  return status === null ? title : `${title}, ${status}`;
}
