import { isPersonId, isVisitorId } from '#src/lib/ids.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import type { Report } from '#src/api/reports/reports.ts';
import type {
  AnsweredStep,
  Hit,
  SearchResults,
  SearchStep,
} from '#src/features/find/search/search-results.ts';
import { newSearch } from '#src/session/stores/search-state.ts';

export const phone: SearchTerm = { kind: 'phone', digits: '79165551234' };

export type HitFields = { readonly person?: number; readonly visitor?: number; readonly at?: string | null };

export function hit(report: Report, { person, visitor, at = null }: HitFields): Hit {
  return {
    report,
    at,
    personId: isPersonId(person) ? person : null,
    visitorId: isVisitorId(visitor) ? visitor : null,
    hasNoPerson: false,
    matched: '79165551234',
  };
}

export const answered = (
  report: Report,
  hits: readonly HitFields[],
  more: Partial<AnsweredStep> = {},
): AnsweredStep => ({
  report,
  window: 0,
  status: 'answered',
  hits: hits.map((fields) => hit(report, fields)),
  total: hits.length,
  points: 1,
  unresolved: [],
  visitorError: null,
  ...more,
});

export const failed = (report: Report, window = 0): SearchStep => ({
  report,
  window,
  status: 'failed',
  error: new Error('No'),
});

export const unavailable = (report: Report, window = 0): SearchStep => ({
  report,
  window,
  status: 'unavailable',
});

/** On 26 November 2026. */
export const searchedOn = new Date(2026, 10, 26);

export const searchWith = (steps: readonly SearchStep[], term: SearchTerm = phone): SearchResults => ({
  ...newSearch({ term, text: '', userId: null }, searchedOn),
  steps,
  running: null,
  isPaused: false,
  points: 0,
});
