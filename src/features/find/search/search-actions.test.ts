import { isRecord } from '#src/lib/is-record.ts';
import { onlineManager } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { MOST_KEPT } from '#src/api/queries/paid.ts';
import { forgetAnswers } from '#src/api/queries/query-client.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { searchKey } from '#src/session/stores/searches.ts';
import {
  failedSteps,
  foundPeople,
  personToOpen,
  pointsOfSteps,
  stepsFurther,
  stepsOfYear,
  stepsWithVisitors,
} from './selectors.ts';
import {
  nobodyAnywhere,
  refused,
  rows,
  searchOf,
  type Params,
} from '#src/features/find/search/testing/search-before-api.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

const call = (person: number | null, start_time = '2026-11-23 10:15:00') => ({
  start_time,
  contact_phone_number: '79165551234',
  person_id: person,
  visitor_id: null,
});
const chat = (person: number) => ({ date_time: '2026-11-20 09:00:00', person_id: person });
const isFrom = (day: string, { date_from: from }: Params): boolean => String(from).startsWith(day);
const searchedReports = ['call', 'request', 'chat'];
const all = ['calls_report', 'offline_messages_report', 'chats_report'];

describe('the first run', () => {
  it('stops at the first part that names a person, and costs one point', async () => {
    const { actions, results, methods } = searchOf({ 'get.calls_report': rows([call(5)]) });
    await actions.run();
    expect(methods()).toEqual(['calls_report']);
    expect(foundPeople(results())).toMatchObject([{ personId: 5, hits: [{ at: '2026-11-23 10:15:00' }] }]);
    expect(results()).toMatchObject({ points: 1, running: null });
  });

  it('asks one part after another while they name nobody', async () => {
    const { actions, results, methods } = searchOf({ 'get.calls_report': rows([call(null)]) });
    await actions.run();
    expect(methods()).toEqual(all);
    expect(foundPeople(results())).toEqual([]);
    expect(results()).toMatchObject({ points: 3, running: null });
  });

  it('says what is being asked', async () => {
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve)).then(() => rows([]));
    const { actions, results } = searchOf({ 'get.offline_messages_report': () => held });
    const ran = actions.run();
    await vi.waitFor(() => expect(results().running).toEqual({ report: 'request', window: 0 }));
    answer();
    await ran;
    expect(results().running).toBeNull();
  });

  it('runs without a break from its first report to its last', async () => {
    const { actions, results, searches } = searchOf({
      'get.calls_report': rows([{ ...call(null), visitor_id: 8 }]),
      'getobj.person_for_visitor': { result: { data: { person_id: null } } },
    });
    const running: unknown[] = [];
    searches.subscribe(() => running.push(results().running?.report ?? null));
    await actions.run();
    expect([...new Set(running)]).toEqual([...searchedReports, null]);
    expect(running.filter((each) => each === null)).toHaveLength(1);
  });

  it('goes on past what is refused and what the account lacks; neither costs a point', async () => {
    const { actions, results } = searchOf({
      'get.calls_report': refused('forbidden'),
      'get.offline_messages_report': refused('method_component_disabled'),
      'get.chats_report': rows([chat(5)]),
    });
    await actions.run();
    expect(results().steps.map(({ outcome }) => outcome.status)).toEqual([
      'failed',
      'unavailable',
      'answered',
    ]);
    expect(foundPeople(results())).toHaveLength(1);
    expect(results().points).toBe(1);
  });

  it('once done is not done again', async () => {
    const { actions, methods } = searchOf({ 'get.calls_report': rows([call(5)]) });
    await actions.run();
    await actions.run();
    expect(methods()).toHaveLength(1);
  });

  it('keeps the newest hundred of very many', async () => {
    const many = Array.from({ length: 100 }, () => call(null));
    const { actions, results } = searchOf({ 'get.calls_report': rows(many, 10_000) });
    await actions.run();
    expect(results().steps[0]?.outcome).toMatchObject({ total: 10_000, hits: { length: 100 } });
  });
});

describe('searching further and earlier', () => {
  it('goes on with the parts not asked yet, until one names somebody new', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': rows([call(5)]),
      'get.offline_messages_report': rows([chat(5)]),
      'get.chats_report': rows([chat(6)]),
    });
    await actions.run();
    await actions.further();
    expect(methods()).toEqual(all);
    expect(foundPeople(results()).map(({ personId }) => personId)).toEqual([5, 6]);
    expect(stepsFurther(results())).toEqual([]);
  });

  it('asks all parts of the days before, window by window', async () => {
    const asked: unknown[] = [];
    const { actions, results, methods } = searchOf({
      'get.calls_report': (params) => {
        asked.push([params['date_from'], params['date_till']]);
        return rows(isFrom('2026-03-06', params) ? [call(5, '2026-04-01 10:00:00')] : []);
      },
    });
    await actions.run();
    await actions.earlier();
    await actions.earlier();
    expect(asked).toEqual([
      ['2026-08-31 00:00:00', '2026-11-27 23:59:59'],
      ['2026-06-03 00:00:00', '2026-08-30 23:59:59'],
      ['2026-03-06 00:00:00', '2026-06-02 23:59:59'],
    ]);
    expect(methods()).toEqual([...all, ...all, 'calls_report']);
    await actions.further();
    expect(methods()).toHaveLength(9);
    for (let more = 0; more < 5; more += 1) await actions.earlier();
    expect(asked).toHaveLength(5);
    expect(results().points).toBe(15);
  });

  it('asks with the token of now: the agent may have signed in again', async () => {
    const { actions, open, callerWith, calls } = searchOf({});
    await actions.run();
    await open(callerWith('new-key')).earlier();
    const tokens = calls.map(({ body }) => isRecord(body['params']) && body['params']['access_token']);
    expect(tokens).toEqual(['key', 'key', 'key', 'new-key', 'new-key', 'new-key']);
  });

  it('does not ask again for a part that the account lacks', async () => {
    const { actions, methods } = searchOf({ 'get.chats_report': refused('method_component_disabled') });
    await actions.run();
    await actions.earlier();
    expect(methods().filter((method) => method === 'chats_report')).toHaveLength(1);
  });
});

describe('the whole year', () => {
  it('asks all that is left, whoever is found, for the points that it says', async () => {
    const { actions, results, methods, searches } = searchOf({
      'get.calls_report': (params) => rows(isFrom('2026-06-03', params) ? [call(5)] : []),
    });
    await actions.run();
    expect(pointsOfSteps(results(), stepsOfYear(results()))).toBe(12);
    const left = new Set<unknown>();
    searches.subscribe(() => results().yearSteps === 12 && left.add(stepsOfYear(results()).length));
    await actions.wholeYear();
    expect([...left]).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(foundPeople(results())).toHaveLength(1);
    expect(methods()).toHaveLength(15);
    expect(results()).toMatchObject({ points: 15, yearSteps: null, running: null });
    expect(stepsOfYear(results())).toEqual([]);
  });

  it('looks up no visitors: these have a press, and a price, of their own', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': (params) =>
        rows(isFrom('2026-06-03', params) ? [{ visitor_id: 8 }, { visitor_id: 9, person_id: 6 }] : []),
      'get.chats_report': (params) => rows(isFrom('2026-06-03', params) ? [{ visitor_id: 8 }] : []),
      'getobj.person_for_visitor': { result: { data: { person_id: 5 } } },
    });
    await actions.run();
    await actions.wholeYear();
    expect(results().points).toBe(15);
    expect(methods()).not.toContain('person_for_visitor');
    expect(foundPeople(results()).map(({ personId }) => personId)).toEqual([6]);
    await actions.lookUpVisitors(results().steps);
    expect(results().points).toBe(16);
    expect(foundPeople(results())).toHaveLength(2);
  });

  it('looks up none either where a failed report is tried again', async () => {
    let isBroken = true;
    const { actions, results, methods } = searchOf({
      'get.calls_report': (params) =>
        !isFrom('2026-06-03', params)
          ? rows([])
          : isBroken
            ? refused('forbidden')
            : rows([{ visitor_id: 8 }]),
    });
    await actions.run();
    await actions.wholeYear();
    isBroken = false;
    await actions.retry(failedSteps(results()));
    expect(failedSteps(results())).toEqual([]);
    expect(methods()).not.toContain('person_for_visitor');
    expect(stepsWithVisitors(results())).toHaveLength(1);
  });

  it('is stopped after the report that runs, and goes on with what is left', async () => {
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve)).then(() => rows([]));
    const { actions, results, methods } = searchOf({
      'get.chats_report': (params) => (isFrom('2026-06-03', params) ? held : rows([])),
    });
    await actions.run();
    const ran = actions.wholeYear();
    await vi.waitFor(() => expect(methods()).toHaveLength(6));
    actions.stop();
    answer();
    await ran;
    expect(methods()).toHaveLength(6);
    expect(pointsOfSteps(results(), stepsOfYear(results()))).toBe(9);
    await actions.wholeYear();
    expect(methods()).toHaveLength(15);
  });

  it('is stopped at once where it waits for the network, and its call is not sent later', async () => {
    const { actions, results, methods } = searchOf(nobodyAnywhere);
    await actions.run();
    onlineManager.setOnline(false);
    const ran = actions.wholeYear();
    await vi.waitFor(() => expect(results().isPaused).toBe(true));
    actions.stop();
    await ran;
    onlineManager.setOnline(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(methods()).toHaveLength(3);
    expect(stepsOfYear(results())).toHaveLength(12);
  });

  it('goes on past a refused report, and ends where a limit is spent', async () => {
    const { actions, methods } = searchOf({
      'get.calls_report': refused('forbidden'),
      'get.offline_messages_report': (params) =>
        isFrom('2026-03-06', params) ? refused('limit_exceeded') : rows([]),
    });
    await actions.run();
    await actions.wholeYear();
    expect(methods()).toEqual([...all, ...all, ...all.slice(0, 2)]);
  });
});

describe('a failed part', () => {
  it('is asked again on its own, and keeps its place', async () => {
    let attempts = 0;
    const { actions, results, methods } = searchOf({
      'get.calls_report': () => {
        attempts += 1;
        return attempts === 1 ? refused('limit_exceeded') : rows([call(5)]);
      },
    });
    await actions.run();
    expect(failedSteps(results())).toHaveLength(1);
    await actions.retry([
      { report: 'call', window: 0 },
      { report: 'chat', window: 0 },
    ]);
    expect(methods()).toEqual([...all, 'calls_report']);
    expect(results().steps.map(({ report }) => report)).toEqual(['call', 'request', 'chat']);
    expect(foundPeople(results())).toHaveLength(1);
  });

  it('is asked again with the others before anybody opens, and no more once the search is left', async () => {
    let isBroken = true;
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve)).then(() => rows([]));
    const { actions, results, methods } = searchOf({
      'get.calls_report': () => (isBroken ? refused('forbidden') : rows([call(5)])),
      'get.offline_messages_report': () => (isBroken ? refused('forbidden') : held),
      'get.chats_report': refused('forbidden'),
    });
    await actions.run();
    isBroken = false;
    const ran = actions.retry(failedSteps(results()));
    await vi.waitFor(() => expect(methods()).toHaveLength(5));
    expect(foundPeople(results())).toHaveLength(1);
    expect(results().running).toMatchObject({ report: 'request', window: 0 });
    actions.leave();
    answer();
    await ran;
    expect(methods()).toEqual([...all, ...all.slice(0, 2)]);
    expect(results().running).toBeNull();
  });

  it('ends the search where the token has died; the session hears of it', async () => {
    const { actions, results, methods, failures } = searchOf({
      'get.calls_report': refused('access_token_expired'),
    });
    await actions.run();
    expect(methods()).toEqual(['calls_report']);
    expect(failures).toHaveLength(1);
    expect(results().running).toBeNull();
  });
});

describe('a search that is left', () => {
  const unanswered = () => new Promise<never>(() => {});

  it('asks nothing more, and keeps the answer to what was sent: that is paid for', async () => {
    let answer = (_rows: ReturnType<typeof rows>): void => {};
    const held = new Promise<ReturnType<typeof rows>>((resolve) => (answer = resolve));
    const { actions, open, results, methods } = searchOf({ 'get.calls_report': () => held });
    const ran = actions.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(1));
    actions.leave();
    answer(rows([call(5)]));
    await ran;
    expect(methods()).toEqual(['calls_report']);
    expect(results()).toMatchObject({ running: null, steps: [{ report: 'call' }], points: 1 });
    expect(foundPeople(results())).toHaveLength(1);

    await open().further();
    expect(methods()).toEqual(all);
  });

  it('keeps an answered report while its visitors are looked up', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': rows([{ ...call(null), visitor_id: 8 }, call(5)]),
      'getobj.person_for_visitor': unanswered,
    });
    void actions.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(2));
    actions.leave();
    expect(foundPeople(results())).toHaveLength(1);
    expect(results().points).toBe(1);
  });

  it('opens nobody by itself who is found after that', async () => {
    let answer = (_rows: ReturnType<typeof rows>): void => {};
    const held = new Promise<ReturnType<typeof rows>>((resolve) => (answer = resolve));
    const { actions, results } = searchOf({ 'get.calls_report': () => held });
    const ran = actions.run();
    await vi.waitFor(() => expect(results().running).not.toBeNull());
    actions.leave();
    answer(rows([call(5)]));
    await ran;
    expect(personToOpen(results())).toBeNull();
  });

  it('does not send later what waits for the network', async () => {
    onlineManager.setOnline(false);
    const { actions, methods, results } = searchOf({});
    onlineManager.setOnline(false);
    const ran = actions.run();
    await vi.waitFor(() => expect(results().running).not.toBeNull());
    actions.leave();
    await ran;
    onlineManager.setOnline(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(methods()).toEqual([]);
    expect(results()).toMatchObject({ running: null, steps: [] });
  });

  it('by signing out asks nothing more', async () => {
    const { actions, queryClient, methods } = searchOf({ 'get.calls_report': unanswered });
    const ran = actions.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(1));
    queryClient.removeQueries();
    await ran;
    expect(methods()).toHaveLength(1);
  });

  it('keeps its answers until its results are dropped', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { actions, results, state, queryClient } = searchOf({ 'get.calls_report': rows([call(5)]) });
    await actions.run();
    actions.leave();
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(foundPeople(results())).toHaveLength(1);
    queryClient.removeQueries({ queryKey: searchKey(state().id) });
    expect(results()).toMatchObject({ steps: [], points: 0 });
  });

  it('keeps its answers, whatever else is paid for', async () => {
    const { actions, results, queryClient, caller } = searchOf({
      'get.calls_report': rows([call(5)]),
      'get.chat_messages_report': rows([]),
    });
    await actions.run();
    for (let chatId = 0; chatId <= MOST_KEPT; chatId += 1)
      await queryClient.fetchQuery(requestQuery(caller, chatMessages({ userId: null, chatId })));
    expect(foundPeople(results())).toHaveLength(1);
  });

  it('loses its answers with the sign-in', async () => {
    const { actions, results, queryClient } = searchOf(
      { 'get.contacts': rows([{ id: 31 }]) },
      { term: { kind: 'email', email: 'klara@book.example' } },
    );
    await actions.run();
    forgetAnswers(queryClient);
    expect(results()).toMatchObject({ steps: [], points: 0 });
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

it('while one action runs, another does nothing', async () => {
  const { actions, methods } = searchOf(nobodyAnywhere);
  await Promise.all([actions.run(), actions.earlier(), actions.run()]);
  expect(methods()).toEqual(all);
});
