import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonId, isVisitorId, type PersonId, type VisitorId } from '#src/lib/ids.ts';
import { foundPeople, hitsOfNobody } from './selectors.ts';
import type { SearchPart, SearchState } from './search-state.ts';
import { answered, failed, searchWith } from './testing/hit.ts';
import { unresolvedOf, withStep, withVisitorAnswers } from './search-updates.ts';

const calls = { part: 'calls', window: 0 } as const;
const chats = { part: 'chats', window: 0 } as const;

const persons = (pairs: readonly (readonly [number, number])[]) =>
  new Map<VisitorId, PersonId>(
    pairs.flatMap(([visitor, person]) =>
      isVisitorId(visitor) && isPersonId(person) ? [[visitor, person]] : [],
    ),
  );

describe('a step', () => {
  it('has its visitors without a person, each once, newest first', () => {
    const state = withStep(
      searchWith([]),
      answered('calls', [{ visitor: 3 }, { visitor: 2 }, { person: 7, visitor: 4 }, { visitor: 3 }, {}]),
    );
    expect(unresolvedOf(state, calls)).toEqual([3, 2]);
  });

  it('that is asked again keeps its place', () => {
    const state = withStep(searchWith([failed('calls'), failed('chats')]), answered('calls', []));
    expect(state.steps.map(({ part, outcome }) => [part, outcome.status])).toEqual([
      ['calls', 'answered'],
      ['chats', 'failed'],
    ]);
  });

  it('names the persons of visitors that stand without one, in any step', () => {
    const before = withStep(searchWith([]), answered('calls', [{ visitor: 3 }, { visitor: 2 }]));
    const state = withStep(before, answered('chats', [{ person: 7, visitor: 3 }, { visitor: 2 }]));
    expect(unresolvedOf(state, calls)).toEqual([2]);
    expect(foundPeople(state).map(({ personId, hits }) => [personId, hits.length])).toEqual([[7, 2]]);
  });
});

describe('the answers for visitors', () => {
  const before = [
    answered('calls', [{ visitor: 3 }, { visitor: 2 }]),
    answered('chats', [{ visitor: 3 }]),
  ].reduce(withStep, searchWith([]));

  it('hold for the hits of every step; what failed waits with its error', () => {
    const error = new Error('No');
    const state = withVisitorAnswers(before, calls, { persons: persons([[3, 7]]), error });
    expect(foundPeople(state).map(({ personId, hits }) => [personId, hits.map(({ part }) => part)])).toEqual([
      [7, ['calls', 'chats']],
    ]);
    expect(unresolvedOf(state, calls)).toEqual([2]);
    expect(unresolvedOf(state, chats)).toEqual([]);
    expect(state.steps.map(({ outcome }) => outcome)).toMatchObject([
      { visitorError: error },
      { visitorError: null },
    ]);
  });

  it('take the error away when nobody waits any more', () => {
    const failing = withVisitorAnswers(before, calls, { persons: persons([]), error: new Error('No') });
    const state = withVisitorAnswers(failing, chats, {
      persons: persons([
        [3, 7],
        [2, 8],
      ]),
      error: null,
    });
    expect(state.steps.map(({ outcome }) => outcome)).toMatchObject([
      { visitorError: null },
      { visitorError: null },
    ]);
  });
});

it('no hit is lost or counted twice: it is a person’s, a visitor’s that waits, or nobody’s', () => {
  const fields = fc.record(
    { person: fc.integer({ min: 1, max: 4 }), visitor: fc.integer({ min: 10, max: 14 }) },
    { requiredKeys: [] },
  );
  const step = fc.record({
    part: fc.constantFrom<SearchPart>('calls', 'offline_messages', 'chats'),
    window: fc.nat(2),
    hits: fc.array(fields, { maxLength: 6 }),
  });
  const resolved = fc.array(fc.tuple(fc.integer({ min: 10, max: 14 }), fc.integer({ min: 1, max: 4 })));
  const all = (state: SearchState) =>
    state.steps.flatMap(({ outcome }) => (outcome.status === 'answered' ? outcome.hits : []));
  fc.assert(
    fc.property(fc.array(step), resolved, (steps, pairs) => {
      const asked = steps
        .map(({ part, window, hits }) => answered(part, hits, { window }))
        .reduce(withStep, searchWith([]));
      const state = withVisitorAnswers(asked, calls, { persons: persons(pairs), error: null });
      const ofPeople = foundPeople(state).reduce((sum, { hits }) => sum + hits.length, 0);
      const ofNobody = hitsOfNobody(state).reduce((sum, { count }) => sum + count, 0);
      const waiting = all(state).filter(({ personId, visitorId }) => personId === null && visitorId !== null);
      expect(ofPeople + ofNobody + waiting.length).toBe(all(state).length);
      const visitors = new Set(state.steps.flatMap((each) => unresolvedOf(state, each)));
      expect(visitors).toEqual(new Set(waiting.map(({ visitorId }) => visitorId)));
      // A hit that names its person is never given to another.
      expect(all(state).filter(({ personId }) => personId !== null).length).toBeGreaterThanOrEqual(
        all(asked).filter(({ personId }) => personId !== null).length,
      );
    }),
  );
});
