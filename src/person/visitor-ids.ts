import type { VisitorId } from '#src/domain/ids.ts';
import type { MergedValue } from '#src/domain/merge-values.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';

/** The visitor_id of each record by its key; null if the id could not be read. */
export type VisitorIds = ReadonlyMap<string, VisitorId | null>;

export function visitorIdsOf(records: readonly VisitorRecord[]): VisitorIds {
  return new Map(records.map(({ key, visitorId }) => [key, visitorId]));
}

const MAX_LISTED = 20;

/** The visitor_ids of the records that have a value: the first 20. */
export function recordsOf({ recordKeys }: MergedValue, ids: VisitorIds): string {
  const listed = recordKeys.slice(0, MAX_LISTED).map((key) => ids.get(key) ?? '—');
  return [...listed, ...(recordKeys.length > MAX_LISTED ? ['…'] : [])].join(', ');
}
