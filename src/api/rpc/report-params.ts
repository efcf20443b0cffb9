import type { UserId } from '#src/lib/ids.ts';
import type { DayRange } from '#src/lib/search/search-days.ts';
import { onBehalfOf, type Params } from './request.ts';

export type Filter =
  | { readonly field: string; readonly operator: string; readonly value: unknown }
  | { readonly condition: 'or'; readonly filters: readonly Filter[] };

/** The field that has what is searched for, and filters by it. */
export type Match = {
  readonly field: string;
  /** To be tried one after another, while the API refuses them: it is not documented which operators a field takes. */
  readonly filters: readonly [Filter, ...Filter[]];
};

/** The most rows that are kept. */
export const NEWEST_ROWS = 100;
const MAX_ROWS = 10_000;

/** The time of a row. Offline messages cannot be sorted by it: all are read, so that the newest are among them. */
export const reports = {
  'get.calls_report': { time: 'start_time', isSorted: true },
  'get.offline_messages_report': { time: 'date_time', isSorted: false },
  'get.chats_report': { time: 'date_time', isSorted: true },
} as const;
export type Report = keyof typeof reports;

export const rowLimit = (report: Report): number => (reports[report].isSorted ? NEWEST_ROWS : MAX_ROWS);

export type ReportArgs = {
  readonly userId: UserId | null;
  readonly days: DayRange;
  readonly field: string;
  readonly filter: Filter;
};

export function reportParams(report: Report, { userId, days, field, filter }: ReportArgs): Params {
  const { time, isSorted } = reports[report];
  return {
    ...onBehalfOf(userId),
    date_from: `${days.from} 00:00:00`,
    date_till: `${days.till} 23:59:59`,
    fields: [time, field, 'person_id', 'visitor_id'],
    filter,
    limit: rowLimit(report),
    ...(isSorted ? { sort: [{ field: time, order: 'desc' }] } : {}),
  };
}

/** Of `get.contacts`. */
export const contactsParams = (userId: UserId | null, filter: Filter): Params => ({
  ...onBehalfOf(userId),
  fields: ['id'],
  filter,
  limit: NEWEST_ROWS,
});
