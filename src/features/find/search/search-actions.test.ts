import { onlineManager } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAnswers } from '#src/api/queries/query-client.ts';
import { isRecord } from '#src/lib/is-record.ts';
import { failedSteps, foundPeople, personToOpen, stepsFurther, stepsOfYear } from './selectors.ts';
import {
  allReports as all,
  held,
  isFrom,
  nobodyAnywhere,
  refused,
  rows,
  searchOf,
} from './testing/search-before-api.ts';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

const call = (person: number | null) => ({ start_time: '2026-11-23 10:15:00', person_id: person });
const chat = (person: number) => ({ date_time: '2026-11-20 09:00:00', person_id: person });
const callsOnly = ['calls_report'];

const nextTask = () => new Promise((resolve) => setTimeout(resolve));
const peopleIn = (results: ReturnType<ReturnType<typeof searchOf>['results']>) =>
  foundPeople(results).map(({ personId }) => personId);

describe('the first run', () => {
  const lacking = {
    'get.calls_report': refused('forbidden'),
    'get.offline_messages_report': refused('method_component_disabled'),
    'get.chats_report': rows([chat(5)]),
  };
  it.each<[string, Parameters<typeof searchOf>[0], string[], string[], number[], number]>([
    ['a person', { 'get.calls_report': rows([call(5)]) }, callsOnly, ['answered'], [5], 1],
    ['nobody', { 'get.calls_report': rows([call(null)]) }, all, ['answered', 'answered', 'answered'], [], 3],
    ['failures, which cost nothing', lacking, all, ['failed', 'unavailable', 'answered'], [5], 1],
  ])('asks until a person is named: %s', async (_case, answers, asked, statuses, people, points) => {
    const { actions, results, methods } = searchOf(answers);
    await actions.run();
    expect(methods()).toEqual(asked);
    expect(results().steps.map(({ status }) => status)).toEqual(statuses);
    expect(peopleIn(results())).toEqual(people);
    expect(results()).toMatchObject({ points, running: null });
    // Once a person is found, it is not done again.
    await actions.run();
    expect(methods()).toEqual(asked);
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
    expect(peopleIn(results())).toEqual([5, 6]);
    expect(stepsFurther(results())).toEqual([]);
  });

  it('asks all parts of the days before, window by window, up to a year', async () => {
    const asked: unknown[] = [];
    const { actions, results, methods } = searchOf({
      'get.calls_report': (params) => {
        asked.push([params['date_from'], params['date_till']]);
        return rows(isFrom('2026-03-06', params) ? [call(5)] : []);
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
    for (let more = 0; more < 6; more += 1) await (more === 0 ? actions.further() : actions.earlier());
    expect(asked).toHaveLength(5);
    expect(results().points).toBe(15);
  });

  it('asks with the token of now, and not again for a part that the account lacks', async () => {
    const { actions, open, callerWith, calls, methods } = searchOf({
      'get.chats_report': refused('method_component_disabled'),
    });
    await actions.run();
    await open(callerWith('new-key')).earlier();
    const tokens = calls.map(({ body }) => isRecord(body['params']) && body['params']['access_token']);
    expect(tokens).toEqual(['key', 'key', 'key', 'new-key', 'new-key']);
    expect(methods()).toEqual([...all, ...all.slice(0, 2)]);
  });
});

describe('a failed part', () => {
  it('is asked again on its own, and keeps its place', async () => {
    let answer = refused('limit_exceeded');
    const { actions, results, methods } = searchOf({ 'get.calls_report': () => answer });
    await actions.run();
    answer = rows([call(5)]);
    await actions.retry(['call' as const, 'chat' as const].map((report) => ({ report, window: 0 })));
    expect(methods()).toEqual([...all, 'calls_report']);
    expect(results().steps.map(({ report }) => report)).toEqual(['call', 'request', 'chat']);
    expect(peopleIn(results())).toEqual([5]);
  });

  it('is asked again with the others before anybody opens, and no more once the search is left', async () => {
    let isBroken = true;
    const { promise, answer } = held();
    const { actions, results, methods } = searchOf({
      'get.calls_report': () => (isBroken ? refused('forbidden') : rows([call(5)])),
      'get.offline_messages_report': () => (isBroken ? refused('forbidden') : promise),
      'get.chats_report': refused('forbidden'),
    });
    await actions.run();
    isBroken = false;
    const ran = actions.retry(failedSteps(results()));
    await vi.waitFor(() => expect(methods()).toHaveLength(5));
    expect(personToOpen(results())).toBeNull();
    expect(results().running).toMatchObject({ report: 'request', window: 0 });
    // Its notice stays in sight meanwhile.
    expect(failedSteps(results())).toMatchObject([{ report: 'request' }, { report: 'chat' }]);
    actions.leave();
    answer([]);
    await ran;
    expect(methods()).toEqual([...all, ...all.slice(0, 2)]);
    expect(results().running).toBeNull();
  });

  it('ends the search where the token has died; the session hears of it', async () => {
    const { actions, results, methods, failures } = searchOf({
      'get.calls_report': refused('access_token_expired'),
    });
    await actions.run();
    expect(methods()).toEqual(callsOnly);
    expect(failures).toHaveLength(1);
    expect(results().running).toBeNull();
  });
});

describe('a search that is left', () => {
  it('asks nothing more, keeps the answer to what was sent, and opens nobody by itself', async () => {
    const { promise, answer } = held();
    const { actions, open, results, methods } = searchOf({ 'get.calls_report': () => promise });
    const ran = actions.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(1));
    actions.leave();
    answer([call(5)]);
    await ran;
    expect(methods()).toEqual(callsOnly);
    expect(results()).toMatchObject({ running: null, steps: [{ report: 'call' }], points: 1 });
    expect(peopleIn(results())).toEqual([5]);
    expect(personToOpen(results())).toBeNull();

    await open().further();
    expect(methods()).toEqual(all);
  });

  it('asks no further report where the one on its way names nobody', async () => {
    const { promise, answer } = held();
    const { actions, methods } = searchOf({ 'get.calls_report': () => promise });
    const ran = actions.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(1));
    actions.leave();
    answer([]);
    await ran;
    expect(methods()).toEqual(callsOnly);
  });

  it('opens nobody where it was left before anything ran', async () => {
    const { actions, open, opened } = searchOf({ 'get.calls_report': rows([call(5)]) });
    actions.leave();
    await actions.run();
    expect(opened).toEqual([]);
    await open().run();
    expect(opened).toEqual([5]);
  });

  it('keeps an answered report while its visitors are looked up', async () => {
    const { actions, results, methods } = searchOf({
      'get.calls_report': rows([{ ...call(null), visitor_id: 8 }, call(5)]),
      'getobj.person_for_visitor': () => held().promise,
    });
    void actions.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(2));
    expect(results().running).toMatchObject({ report: 'call' });
    actions.leave();
    expect(foundPeople(results())).toHaveLength(1);
    expect(results().points).toBe(1);
  });

  it.each(['leave', 'stop'] as const)('does not send later what waits for the network: %s', async (end) => {
    const { actions, methods, results } = searchOf(nobodyAnywhere);
    onlineManager.setOnline(false);
    const ran = actions.wholeYear();
    await vi.waitFor(() => expect(results()).toMatchObject({ isPaused: true, running: { report: 'call' } }));
    actions[end]();
    await ran;
    onlineManager.setOnline(true);
    await nextTask();
    expect(methods()).toEqual([]);
    expect(results()).toMatchObject({ running: null, steps: [] });
    expect(stepsOfYear(results())).toHaveLength(15);
  });

  it('by signing out asks nothing more, and leaves nothing behind', async () => {
    const { actions, searches, queryClient, methods } = searchOf({
      'get.calls_report': () => held().promise,
    });
    const ran = actions.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(1));
    forgetAnswers(queryClient);
    searches.endSignIn();
    await ran;
    expect(methods()).toHaveLength(1);
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });
});

it('while one action runs, another does nothing', async () => {
  const { actions, methods } = searchOf(nobodyAnywhere);
  await Promise.all([actions.run(), actions.earlier(), actions.run()]);
  expect(methods()).toEqual(all);
});
