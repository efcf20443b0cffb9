import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failedSteps, foundPeople, pointsOfSteps, stepsOfYear, stepsWithVisitors } from './selectors.ts';
import { allReports, held, isFrom, refused, rows, searchOf } from './testing/search-before-api.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

describe('the whole year', () => {
  it('asks all that is left, whoever is found, for the points that it says, and looks up no visitors', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': (params) =>
        rows(isFrom('2026-06-03', params) ? [{ visitor_id: 8 }, { visitor_id: 9, person_id: 6 }] : []),
      'get.chats_report': (params) => rows(isFrom('2026-06-03', params) ? [{ visitor_id: 8 }] : []),
      'getobj.person_for_visitor': { result: { data: { person_id: 5 } } },
    });
    await actions.run();
    expect(pointsOfSteps(results(), stepsOfYear(results()))).toBe(12);
    await actions.wholeYear();
    expect(stepsOfYear(results())).toEqual([]);
    expect(methods()).toHaveLength(15);
    expect(results()).toMatchObject({ points: 15, running: null });
    expect(foundPeople(results())).toMatchObject([{ personId: 6 }]);
    // These have a press, and a price, of their own.
    await actions.lookUpVisitors(results().steps);
    expect(results().points).toBe(16);
    expect(foundPeople(results())).toHaveLength(2);
  });

  it('looks up none either where a failed report is tried again', async () => {
    let answer = refused('forbidden');
    const { actions, results, methods } = searchOf({
      'get.calls_report': (params) => (isFrom('2026-06-03', params) ? answer : rows([])),
    });
    await actions.run();
    await actions.wholeYear();
    answer = rows([{ visitor_id: 8 }]);
    await actions.retry(failedSteps(results()));
    expect(failedSteps(results())).toEqual([]);
    expect(methods()).not.toContain('person_for_visitor');
    expect(stepsWithVisitors(results())).toHaveLength(1);
  });

  it('is stopped after the report that runs, and goes on with what is left', async () => {
    const { promise, answer } = held();
    const { actions, results, methods } = searchOf({
      'get.chats_report': (params) => (isFrom('2026-06-03', params) ? promise : rows([])),
    });
    await actions.run();
    const ran = actions.wholeYear();
    await vi.waitFor(() => expect(methods()).toHaveLength(6));
    actions.stop();
    answer([]);
    await ran;
    expect(methods()).toHaveLength(6);
    expect(pointsOfSteps(results(), stepsOfYear(results()))).toBe(9);
    await actions.wholeYear();
    expect(methods()).toHaveLength(15);
  });

  it('goes on past a refused report, and ends where a limit is spent', async () => {
    const { actions, methods } = searchOf({
      'get.calls_report': refused('forbidden'),
      'get.offline_messages_report': (params) =>
        isFrom('2026-03-06', params) ? refused('limit_exceeded') : rows([]),
    });
    await actions.run();
    await actions.wholeYear();
    expect(methods()).toEqual([...allReports, ...allReports, ...allReports.slice(0, 2)]);
  });
});
