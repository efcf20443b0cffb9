import { QueryClient, type QueryKey } from '@tanstack/react-query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '#src/api/reports/reports.ts';
import { callerBefore } from '#src/api/testing/fake-fetch.ts';
import { visitorOf } from '#src/api/testing/ids.ts';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';
import { newSearch, type StepKey } from '#src/session/stores/search-state.ts';
import { stepQuery, visitorQuery } from './search-queries.ts';
import { isStep, readResults, type SearchResults } from './search-results.ts';
import { foundPeople } from './selectors.ts';
import { hit, phone, type HitFields } from './testing/hit.ts';

const calls = { report: 'call', window: 0 } as const;
const chats = { report: 'chat', window: 0 } as const;

type Step = StepKey & ({ readonly hits: readonly HitFields[] } | { readonly error: Error } | object);
/** A visitor, and the person or the error of the look-up. */
type LookUp = readonly [number, number | null | Error];

const { caller } = callerBefore(() => expect.fail());
const signedIn = { ...caller, pointsLeft: () => null };

function resultsWith(steps: readonly Step[], lookUps: readonly LookUp[] = []): SearchResults {
  const queryClient = new QueryClient();
  const search = {
    ...newSearch({ term: phone, text: '', userId: null }),
    steps: steps.map(({ report, window }) => ({ report, window })),
  };
  const settle = (queryKey: QueryKey, outcome: { data: unknown } | { error: Error }): void =>
    queryClient.getQueryCache().build(queryClient, { queryKey }).setState(outcome);
  for (const step of steps) {
    const { queryKey } = stepQuery(signedIn, search, step);
    if ('error' in step) settle(queryKey, { error: step.error });
    else if ('hits' in step) {
      const hits = step.hits.map((fields) => hit(step.report, fields));
      settle(queryKey, { data: { hits, total: hits.length, points: 1 } });
    }
  }
  for (const [visitor, outcome] of lookUps) {
    const { queryKey } = visitorQuery(signedIn, search, visitorOf(visitor));
    settle(
      queryKey,
      outcome instanceof Error ? { error: outcome } : { data: { personId: outcome, points: 1 } },
    );
  }
  return readResults(queryClient, signedIn, search);
}

const stepIn = ({ steps }: SearchResults, key: StepKey) => {
  const step = steps.find(isStep(key));
  return step?.status === 'answered' ? step : undefined;
};
const hitsIn = ({ steps }: SearchResults) =>
  steps.flatMap((step) => (step.status === 'answered' ? step.hits : []));
const unresolvedOf = (results: SearchResults, key: StepKey) => stepIn(results, key)?.unresolved ?? [];

const visitorErrors = ({ steps }: SearchResults) =>
  steps.map((step) => step.status === 'answered' && step.visitorError);

describe('a step', () => {
  it('has its visitors without a person, each once, newest first', () => {
    const hits = [{ visitor: 3 }, { visitor: 2 }, { person: 7, visitor: 4 }, { visitor: 3 }, {}];
    expect(unresolvedOf(resultsWith([{ ...calls, hits }]), calls)).toEqual([3, 2]);
  });

  it('that has not been answered has no outcome', () => {
    expect(resultsWith([calls, chats]).steps).toEqual([]);
  });

  it('that failed keeps its place', () => {
    const error = new Error('No');
    expect(
      resultsWith([
        { ...calls, error },
        { ...chats, hits: [] },
      ]).steps,
    ).toMatchObject([
      { ...calls, status: 'failed', error },
      { ...chats, status: 'answered' },
    ]);
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
  fc.assert(
    fc.property(anySteps, lookUps, (steps, pairs) => {
      const before = hitsIn(resultsWith(steps));
      const results = resultsWith(steps, pairs);
      const all = hitsIn(results);
      const ofPeople = foundPeople(results).reduce((sum, { hits }) => sum + hits.length, 0);
      const unlinked = all.filter(({ personId, visitorId }) => personId === null && visitorId === null);
      const waiting = all.filter(({ personId, visitorId }) => personId === null && visitorId !== null);
      expect(ofPeople + unlinked.length + waiting.length).toBe(all.length);
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
