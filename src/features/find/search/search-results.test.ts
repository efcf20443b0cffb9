import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORTS, type Report } from '#src/api/reports/reports.ts';
import { matchOf } from '#src/api/reports/search-filters.ts';
import { isPersonId, isVisitorId, type PersonId, type VisitorId } from '#src/lib/ids.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { newSearch, reportsOf, type StepKey } from '#src/session/stores/search-state.ts';
import { resultsOf, type SearchResults } from './search-results.ts';
import { foundPeople, unlinkedHits, unresolvedOf } from './selectors.ts';
import { hit, phone, type HitFields } from './testing/hit.ts';

const calls = { report: 'call', window: 0 } as const;
const chats = { report: 'chat', window: 0 } as const;

type Step = StepKey & ({ readonly hits: readonly HitFields[] } | { readonly error: unknown });
/** A visitor, and the person or the error of the look-up. */
type LookUp = readonly [number, number | null | Error];

function resultsWith(steps: readonly Step[], lookUps: readonly LookUp[] = []): SearchResults {
  const visitors = lookUps.flatMap(([visitor, outcome]) =>
    isVisitorId(visitor) ? [{ visitor, outcome }] : [],
  );
  const search = {
    ...newSearch({ term: phone, text: '', userId: null }),
    steps: steps.map(({ report, window }) => ({ report, window })),
    visitors: visitors.map(({ visitor }) => visitor),
  };
  return resultsOf(search, {
    steps: steps.map((step) =>
      'error' in step
        ? { fetchStatus: 'idle', data: null, error: step.error }
        : {
            fetchStatus: 'idle',
            error: null,
            data: {
              hits: step.hits.map((fields) => hit(step.report, fields)),
              total: step.hits.length,
              points: 1,
            },
          },
    ),
    visitors: visitors.map(({ outcome }) =>
      outcome instanceof Error
        ? { fetchStatus: 'idle', data: null, error: outcome }
        : {
            fetchStatus: 'idle',
            error: null,
            data: { personId: isPersonId(outcome) ? outcome : null, points: 1 },
          },
    ),
  });
}

const visitorErrors = ({ steps }: SearchResults) =>
  steps.map(({ outcome }) => outcome.status === 'answered' && outcome.visitorError);

describe('a step', () => {
  it('has its visitors without a person, each once, newest first', () => {
    const hits = [{ visitor: 3 }, { visitor: 2 }, { person: 7, visitor: 4 }, { visitor: 3 }, {}];
    expect(unresolvedOf(resultsWith([{ ...calls, hits }]), calls)).toEqual([3, 2]);
  });

  it('that has not been answered has no outcome', () => {
    const search = { ...newSearch({ term: phone, text: '', userId: null }), steps: [calls, chats] };
    const results = resultsOf(search, {
      steps: [{ fetchStatus: 'idle', data: null, error: null }, undefined],
      visitors: [],
    });
    expect(results).toMatchObject({ steps: [] });
  });

  it('that is fetched again keeps its place, and its failure until it is answered', () => {
    const search = { ...newSearch({ term: phone, text: '', userId: null }), steps: [calls, chats] };
    const error = new Error('No');
    const results = resultsOf(search, {
      steps: [
        { fetchStatus: 'idle', data: null, error },
        { fetchStatus: 'idle', data: { hits: [], total: 0, points: 1 }, error: null },
      ],
      visitors: [],
    });
    expect(results).toMatchObject({
      steps: [
        { ...calls, outcome: { status: 'failed', error } },
        { ...chats, outcome: { status: 'answered' } },
      ],
    });
  });

  it('names the persons of visitors that stand without one, in any step', () => {
    const results = resultsWith([
      { ...calls, hits: [{ visitor: 3 }, { visitor: 2 }] },
      { ...chats, hits: [{ person: 7, visitor: 3 }, { visitor: 2 }] },
    ]);
    expect(unresolvedOf(results, calls)).toEqual([2]);
    expect(foundPeople(results).map(({ personId, hits }) => [personId, hits.length])).toEqual([[7, 2]]);
  });
});

describe('the answers for visitors', () => {
  const steps = [
    { ...calls, hits: [{ visitor: 3 }, { visitor: 2 }] },
    { ...chats, hits: [{ visitor: 3 }] },
  ];

  it('hold for the hits of every step; what failed waits with its error', () => {
    const error = new Error('No');
    const results = resultsWith(steps, [
      [3, 7],
      [2, error],
    ]);
    expect(
      foundPeople(results).map(({ personId, hits }) => [personId, hits.map(({ report }) => report)]),
    ).toEqual([[7, ['call', 'chat']]]);
    expect(unresolvedOf(results, calls)).toEqual([2]);
    expect(unresolvedOf(results, chats)).toEqual([]);
    expect(visitorErrors(results)).toEqual([error, null]);
  });

  it('have no error when nobody waits any more', () => {
    const results = resultsWith(
      [...steps, { report: 'request', window: 0, hits: [{ visitor: 2, person: 8 }] }],
      [
        [3, 7],
        [2, new Error('No')],
      ],
    );
    expect(visitorErrors(results)).toEqual([null, null, null]);
  });
});

it('no hit is lost or counted twice: it is a person’s, a visitor’s that waits, or linked to nobody', () => {
  const fields = fc.record(
    { person: fc.integer({ min: 1, max: 4 }), visitor: fc.integer({ min: 10, max: 14 }) },
    { requiredKeys: [] },
  );
  const reports = fc.subarray<Report>(['call', 'request', 'chat']);
  const step = fc.record({ window: fc.nat(2), hits: fc.array(fields, { maxLength: 6 }) });
  const anySteps = reports.chain((chosen) =>
    fc.tuple(...chosen.map((report) => step.map((rest): Step => ({ report, ...rest })))),
  );
  const lookUps = fc.array(fc.tuple(fc.integer({ min: 10, max: 14 }), fc.integer({ min: 1, max: 4 })));
  const hitsIn = ({ steps }: SearchResults) =>
    steps.flatMap(({ outcome }) => (outcome.status === 'answered' ? outcome.hits : []));
  fc.assert(
    fc.property(anySteps, lookUps, (steps, pairs) => {
      const before = hitsIn(resultsWith(steps));
      const results = resultsWith(steps, pairs);
      const all = hitsIn(results);
      const ofPeople = foundPeople(results).reduce((sum, { hits }) => sum + hits.length, 0);
      const unlinked = unlinkedHits(results).reduce((sum, { count }) => sum + count, 0);
      const waiting = all.filter(({ personId, visitorId }) => personId === null && visitorId !== null);
      expect(ofPeople + unlinked + waiting.length).toBe(all.length);
      const unresolved = new Set<VisitorId | null>(
        results.steps.flatMap((each) => unresolvedOf(results, each)),
      );
      expect(unresolved).toEqual(new Set(waiting.map(({ visitorId }) => visitorId)));
      // A hit that names its person is never given to another.
      const named = (hits: readonly { personId: PersonId | null }[]) => hits.map(({ personId }) => personId);
      for (const [index, personId] of named(before).entries())
        if (personId !== null && steps.length > 0) expect(named(all)[index]).toBe(personId);
    }),
  );
});

it.each<SearchTerm>([phone, { kind: 'email', email: 'anna@vokzal.example' }, { kind: 'name', name: 'Анна' }])(
  'every report that has a $kind is asked for it, and no other; calls have an e-mail by their contacts',
  (term) => {
    const all = Object.keys(REPORTS).filter(
      (report): report is Report => report === 'call' || report === 'chat' || report === 'request',
    );
    const have = all.filter(
      (report) => matchOf(term, report) !== null || (term.kind === 'email' && report === 'call'),
    );
    expect(reportsOf[term.kind].toSorted()).toEqual(have.toSorted());
  },
);
