import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { Coverage, History } from '#src/features/history/model/history.ts';
import type { Dates } from '#src/i18n/dates.ts';

/** Of which events something is said: “in the last 12 months”, or “in the newest 200 events, since 3 May”. */
export function lastYearScope(coverage: Coverage, t: Dictionary, dates: Dates): string {
  return coverage.kind === 'all' ? t.history.scopes.lastYear : newestScope(coverage, t, dates);
}

/** The same of all that is loaded, which may reach further back. */
export function loadedScope({ coverage, lastYear }: History, t: Dictionary, dates: Dates): string {
  const isOfLastYear = coverage.since === lastYear.coverage.since;
  if (coverage.kind === 'newest' || isOfLastYear) return lastYearScope(coverage, t, dates);
  return t.history.scopes.since(dates.day(coverage.since) ?? coverage.since);
}

function newestScope(
  { count, since }: Extract<Coverage, { kind: 'newest' }>,
  { history: { scopes } }: Dictionary,
  { day }: Dates,
): string {
  const date = since === null ? null : day(since);
  return date === null ? scopes.newestUndated(count) : scopes.newest(count, date);
}
