import { beforeEach, describe, expect, it, vi } from 'vitest';
import { foundPeople, reportResults, stepsWithVisitors } from './selectors.ts';
import { refused, rows, searchOf, type Params } from './testing/search-before-api.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

const calls = { report: 'call', window: 0 } as const;
/** Newest first. */
const callsOf = (visitors: readonly number[]) =>
  rows(visitors.map((visitor_id, index) => ({ start_time: `2026-11-${26 - index} 10:00:00`, visitor_id })));
const person = (person_id: number) => ({ result: { data: { person_id } } });

describe('hits with a visitor only', () => {
  it('cost a call for each of the newest five visitors; the others by a press', async () => {
    const asked: unknown[] = [];
    const { actions, results, methods } = searchOf({
      'get.calls_report': callsOf([11, 12, 11, 13, 14, 15, 16, 17]),
      'getobj.person_for_visitor': ({ visitor_id }: Params) => {
        asked.push(visitor_id);
        return person(Number(visitor_id) < 17 ? 5 : 6);
      },
    });
    await actions.run();
    expect(asked).toEqual([11, 12, 13, 14, 15]);
    expect(methods()).toHaveLength(6);
    expect(results()).toMatchObject({ points: 6, running: null });
    expect(foundPeople(results())).toMatchObject([{ personId: 5, hits: { length: 6 } }]);
    expect(stepsWithVisitors(results())).toMatchObject([{ ...calls, unresolved: [16, 17] }]);

    await actions.lookUpVisitors([calls]);
    expect(asked.slice(5)).toEqual([16, 17]);
    expect(results().points).toBe(8);
    expect(foundPeople(results()).map(({ personId }) => personId)).toEqual([5, 6]);
    expect(stepsWithVisitors(results())).toEqual([]);
  });

  it.each([
    ['cost nothing where the account has as many points as before', 0],
    ['cost a point each where it has fewer', 1],
  ])('%s', async (_name, price) => {
    let left = 100;
    const answered = (data: unknown, points: number) => {
      left -= points;
      return { result: { data, metadata: { limits: { day_remaining: left } } } };
    };
    const { actions, results } = searchOf({
      'get.calls_report': () => answered([{ visitor_id: 11 }, { visitor_id: 12 }, { visitor_id: 13 }], 1),
      'getobj.person_for_visitor': () => answered({ person_id: 5 }, price),
    });
    await actions.run();
    expect(results().points).toBe(1 + 3 * price);
  });

  it('stop the run, as a person does', async () => {
    const { actions, methods } = searchOf({
      'get.calls_report': callsOf([11]),
      'getobj.person_for_visitor': person(5),
    });
    await actions.run();
    expect(methods()).toEqual(['calls_report', 'person_for_visitor']);
  });

  it('ask nothing where another call names the person', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': rows([{ visitor_id: 11 }, { visitor_id: 11, person_id: 5 }]),
    });
    await actions.run();
    expect(methods()).toEqual(['calls_report']);
    expect(foundPeople(results())).toMatchObject([{ personId: 5, hits: { length: 2 } }]);
  });

  it('some of which fail keep the others, and can be asked again', async () => {
    let isBroken = true;
    const { actions, results } = searchOf({
      'get.calls_report': callsOf([11, 12]),
      'getobj.person_for_visitor': ({ visitor_id }: Params) =>
        isBroken && visitor_id === 11 ? refused('forbidden') : person(Number(visitor_id)),
    });
    await actions.run();
    expect(foundPeople(results())).toMatchObject([{ personId: 12 }]);
    expect(stepsWithVisitors(results())).toMatchObject([
      { unresolved: [11], visitorError: { failure: { mnemonic: 'forbidden' } } },
    ]);
    expect(results().points).toBe(2);
    isBroken = false;
    await actions.lookUpVisitors([calls]);
    expect(foundPeople(results()).map(({ personId }) => personId)).toEqual([11, 12]);
    expect(results().points).toBe(3);
  });

  it('of a visitor who has no person are nobody’s: no failure, and not asked for again', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': callsOf([11, 12]),
      'get.offline_messages_report': rows([{ visitor_id: 11 }]),
      'getobj.person_for_visitor': ({ visitor_id }: Params) =>
        visitor_id === 11
          ? { result: { data: { person_id: null } } }
          : refused('entity_not_found', 'visitor_id'),
    });
    await actions.run();
    expect(methods().filter((method) => method === 'person_for_visitor')).toHaveLength(2);
    // The search goes on, as it does after calls of nobody.
    expect(methods()).toContain('chats_report');
    expect(stepsWithVisitors(results())).toEqual([]);
    const withoutPerson = reportResults(results()).map(
      ({ hits }) => hits.filter(({ hasNoPerson }) => hasNoPerson).length,
    );
    expect(withoutPerson).toEqual([2, 1, 0]);
    // A refusal is free.
    expect(results().points).toBe(4);
  });

  it('that were asked for before cost nothing again', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': callsOf([11]),
      'get.offline_messages_report': rows([{ visitor_id: 11 }]),
      'getobj.person_for_visitor': person(5),
    });
    await actions.run();
    await actions.further();
    expect(methods().filter((method) => method === 'person_for_visitor')).toHaveLength(1);
    expect(results().points).toBe(4);
  });
});
