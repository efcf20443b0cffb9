import type { ConversationDetails } from './event-details.ts';
import type { QueryRequest } from '#src/api/request.ts';
import { chatMessages, type ChatMessage } from './chat-messages-report.ts';
import type { Page } from '#src/api/rows.ts';
import type { EventAt } from '#src/domain/event-kinds.ts';
import type { UserId } from '#src/domain/ids.ts';

/** A report covers one day, `YYYY-MM-DD`. */
export const dayOf = ({ at }: Pick<EventAt, 'at'>): string => at.slice(0, 10);

/** The messages of a chat. */
export const messagesOf = (
  row: ConversationDetails,
  userId: UserId | null,
): QueryRequest<Page<ChatMessage>> | null =>
  row.kind === 'chat' && row.chatId !== null ? chatMessages({ userId, chatId: row.chatId }) : null;

/** The most by which the times of an event and of its details may differ. */
const MAX_SECONDS_APART = 60;

/**
 * The rows of a day's report that may be the event: those of the same second, else those at most a minute away. Several may fit; all are
 * returned.
 */
export function detailsAt<Row extends { readonly at: string | null }>(
  { at }: Pick<EventAt, 'at'>,
  rows: readonly Row[],
): readonly Row[] {
  const second = rows.filter((row) => row.at === at);
  if (second.length > 0) return second;
  return rows.filter((row) => row.at !== null && secondsBetween(row.at, at) <= MAX_SECONDS_APART);
}

/** The distance of two times of the account. Read as UTC, which has every hour of every day once. */
function secondsBetween(a: string, b: string): number {
  const seconds = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
  return Math.abs(seconds(a) - seconds(b));
}
