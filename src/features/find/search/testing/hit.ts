import { isPersonId, isVisitorId } from '#src/lib/ids.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { newSearch } from '#src/features/find/search/new-search.ts';
import type {
  Answered,
  Hit,
  SearchPart,
  SearchState,
  SearchStep,
} from '#src/features/find/search/search-state.ts';

export const phone: SearchTerm = { kind: 'phone', digits: '79165551234' };

type HitFields = { readonly person?: number; readonly visitor?: number; readonly at?: string | null };

function hit(part: SearchPart, { person, visitor, at = null }: HitFields): Hit {
  return {
    part,
    at,
    personId: isPersonId(person) ? person : null,
    visitorId: isVisitorId(visitor) ? visitor : null,
    isNobodys: false,
    matched: '79165551234',
  };
}

export function answered(
  part: SearchPart,
  hits: readonly HitFields[],
  more: Partial<Answered> & { readonly window?: number } = {},
): SearchStep {
  const { window = 0, ...rest } = more;
  const outcome: Answered = {
    status: 'answered',
    hits: hits.map((fields) => hit(part, fields)),
    total: hits.length,
    unresolved: [],
    visitorError: null,
    ...rest,
  };
  return { part, window, outcome };
}

export const failed = (part: SearchPart, window = 0): SearchStep => ({
  part,
  window,
  outcome: { status: 'failed', error: new Error('No') },
});

export const unavailable = (part: SearchPart, window = 0): SearchStep => ({
  part,
  window,
  outcome: { status: 'unavailable' },
});

/** On 26 November 2026. */
export const searchWith = (steps: readonly SearchStep[], term = phone): SearchState => ({
  ...newSearch(term, null, new Date(2026, 10, 26)),
  steps,
});
