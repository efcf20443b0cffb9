import type { EventRef } from '#src/domain/event-kinds.ts';
import type { ConversationDetails } from './details-requests.ts';

type Distinguished = EventRef & {
  readonly direction: 'in' | 'out' | null;
  readonly outcome: 'answered' | 'missed' | null;
};

/** Rows near the event with its direction and outcome; if there are none, all rows near it. */
export function matchingRows(
  event: Distinguished,
  rows: readonly ConversationDetails[],
): readonly ConversationDetails[] {
  const alike = rows.filter((row) => isAlike(event, row));
  const near = rowsNear(event, alike);
  return near.length > 0 ? near : rowsNear(event, rows);
}

/** Missing values match anything. */
function isAlike({ direction, outcome }: Distinguished, row: ConversationDetails): boolean {
  if (row.kind !== 'call') return true;
  return (
    (direction === null || row.direction === null || direction === row.direction) &&
    (outcome === null || row.isLost === null || (outcome === 'missed') === row.isLost)
  );
}

/** An event and its details may differ by this much. */
const MAX_SECONDS_APART = 60;

/** Rows of the same second, else at most a minute away. */
export function rowsNear<Row extends { readonly at: string | null }>(
  { at }: Pick<EventRef, 'at'>,
  rows: readonly Row[],
): readonly Row[] {
  const second = rows.filter((row) => row.at === at);
  if (second.length > 0) return second;
  return rows.filter((row) => row.at !== null && Math.abs(secondsFrom(row.at, at)) <= MAX_SECONDS_APART);
}

/** Of times `YYYY-MM-DD hh:mm:ss`, read as UTC, which has no missing or repeated hours. */
export const secondsFrom = (from: string, till: string): number =>
  (Date.parse(`${till.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 1000;
