import { isRecord } from '#src/lib/is-record.ts';
import { onlineManager } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { personToOpen } from './person-to-open.ts';
import { canSearchFurther, failedSteps, foundPeople } from './selectors.ts';
import { nobodyAnywhere, refused, rows, searchOf, type Params } from './testing/search-of.ts';

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
const all = ['calls_report', 'offline_messages_report', 'chats_report'];

describe('the first run', () => {
  it('stops at the first part that names a person, and costs one point', async () => {
    const { searcher, state, methods } = searchOf({ 'get.calls_report': rows([call(5)]) });
    await searcher.run();
    expect(methods()).toEqual(['calls_report']);
    expect(foundPeople(state())).toMatchObject([{ personId: 5, hits: [{ at: '2026-11-23 10:15:00' }] }]);
    expect(state()).toMatchObject({ points: 1, running: null });
  });

  it('asks one part after another while they name nobody', async () => {
    const { searcher, state, methods } = searchOf({ 'get.calls_report': rows([call(null)]) });
    await searcher.run();
    expect(methods()).toEqual(all);
    expect(foundPeople(state())).toEqual([]);
    expect(state()).toMatchObject({ points: 3, running: null });
  });

  it('says what is being asked', async () => {
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve)).then(() => rows([]));
    const { searcher, state } = searchOf({ 'get.offline_messages_report': () => held });
    const ran = searcher.run();
    await vi.waitFor(() => expect(state().running).toEqual({ part: 'offline_messages', window: 0 }));
    answer();
    await ran;
    expect(state().running).toBeNull();
  });

  it('goes on past what is refused and what the account lacks; neither costs a point', async () => {
    const { searcher, state } = searchOf({
      'get.calls_report': refused('forbidden'),
      'get.offline_messages_report': refused('method_component_disabled'),
      'get.chats_report': rows([chat(5)]),
    });
    await searcher.run();
    expect(state().steps.map(({ outcome }) => outcome.status)).toEqual(['failed', 'unavailable', 'answered']);
    expect(foundPeople(state())).toHaveLength(1);
    expect(state().points).toBe(1);
  });

  it('once done is not done again', async () => {
    const { searcher, methods } = searchOf({ 'get.calls_report': rows([call(5)]) });
    await searcher.run();
    await searcher.run();
    expect(methods()).toHaveLength(1);
  });

  it('keeps the newest hundred of very many', async () => {
    const many = Array.from({ length: 100 }, () => call(null));
    const { searcher, state } = searchOf({ 'get.calls_report': rows(many, 10_000) });
    await searcher.run();
    expect(state().steps[0]?.outcome).toMatchObject({ total: 10_000, hits: { length: 100 } });
  });
});

describe('searching further and earlier', () => {
  it('goes on with the parts not asked yet, until one names somebody new', async () => {
    const { searcher, state, methods } = searchOf({
      'get.calls_report': rows([call(5)]),
      'get.offline_messages_report': rows([chat(5)]),
      'get.chats_report': rows([chat(6)]),
    });
    await searcher.run();
    await searcher.further();
    expect(methods()).toEqual(all);
    expect(foundPeople(state()).map(({ personId }) => personId)).toEqual([5, 6]);
    expect(canSearchFurther(state())).toBe(false);
  });

  it('asks all parts of the days before, window by window', async () => {
    const asked: unknown[] = [];
    const { searcher, state, methods } = searchOf({
      'get.calls_report': (params) => {
        asked.push([params['date_from'], params['date_till']]);
        return rows(isFrom('2026-03-06', params) ? [call(5, '2026-04-01 10:00:00')] : []);
      },
    });
    await searcher.run();
    await searcher.earlier();
    await searcher.earlier();
    expect(asked).toEqual([
      ['2026-08-31 00:00:00', '2026-11-27 23:59:59'],
      ['2026-06-03 00:00:00', '2026-08-30 23:59:59'],
      ['2026-03-06 00:00:00', '2026-06-02 23:59:59'],
    ]);
    expect(methods()).toEqual([...all, ...all, 'calls_report']);
    await searcher.further();
    expect(methods()).toHaveLength(9);
    for (let more = 0; more < 5; more += 1) await searcher.earlier();
    expect(asked).toHaveLength(5);
    expect(state().points).toBe(15);
  });

  it('asks with the token of now: the agent may have signed in again', async () => {
    const { searcher, callerWith, calls } = searchOf({});
    await searcher.run();
    searcher.askAs(callerWith('new-key'));
    await searcher.earlier();
    const tokens = calls.map(({ body }) => isRecord(body['params']) && body['params']['access_token']);
    expect(tokens).toEqual(['key', 'key', 'key', 'new-key', 'new-key', 'new-key']);
  });

  it('does not ask again for a part that the account lacks', async () => {
    const { searcher, methods } = searchOf({ 'get.chats_report': refused('method_component_disabled') });
    await searcher.run();
    await searcher.earlier();
    expect(methods().filter((method) => method === 'chats_report')).toHaveLength(1);
  });
});

describe('a failed part', () => {
  it('is asked again on its own, and keeps its place', async () => {
    let attempts = 0;
    const { searcher, state, methods } = searchOf({
      'get.calls_report': () => {
        attempts += 1;
        return attempts === 1 ? refused('limit_exceeded') : rows([call(5)]);
      },
    });
    await searcher.run();
    expect(failedSteps(state())).toHaveLength(1);
    await searcher.retry([
      { part: 'calls', window: 0 },
      { part: 'chats', window: 0 },
    ]);
    expect(methods()).toEqual([...all, 'calls_report']);
    expect(state().steps.map(({ part }) => part)).toEqual(['calls', 'offline_messages', 'chats']);
    expect(foundPeople(state())).toHaveLength(1);
  });

  it('is asked again with the others before anybody opens, and no more once the search is left', async () => {
    let isBroken = true;
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => (answer = resolve)).then(() => rows([]));
    const { searcher, state, methods } = searchOf({
      'get.calls_report': () => (isBroken ? refused('forbidden') : rows([call(5)])),
      'get.offline_messages_report': () => (isBroken ? refused('forbidden') : held),
      'get.chats_report': refused('forbidden'),
    });
    await searcher.run();
    isBroken = false;
    const ran = searcher.retry(failedSteps(state()));
    await vi.waitFor(() => expect(methods()).toHaveLength(5));
    expect(foundPeople(state())).toHaveLength(1);
    expect(state().running).toMatchObject({ part: 'offline_messages', window: 0 });
    searcher.stop();
    answer();
    await ran;
    expect(methods()).toEqual([...all, ...all.slice(0, 2)]);
    expect(state().running).toBeNull();
  });

  it('ends the search where the token has died; the session hears of it', async () => {
    const { searcher, state, methods, failures } = searchOf({
      'get.calls_report': refused('access_token_expired'),
    });
    await searcher.run();
    expect(methods()).toEqual(['calls_report']);
    expect(failures).toHaveLength(1);
    expect(state().running).toBeNull();
  });
});

describe('a search that is left', () => {
  const unanswered = () => new Promise<never>(() => {});

  it('asks nothing more, and keeps the answer to what was sent: that is paid for', async () => {
    let answer = (_rows: ReturnType<typeof rows>): void => {};
    const held = new Promise<ReturnType<typeof rows>>((resolve) => (answer = resolve));
    const { searcher, state, methods } = searchOf({ 'get.calls_report': () => held });
    const ran = searcher.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(1));
    searcher.stop();
    answer(rows([call(5)]));
    await ran;
    expect(methods()).toEqual(['calls_report']);
    expect(state()).toMatchObject({ running: null, steps: [{ part: 'calls' }], points: 1 });
    expect(foundPeople(state())).toHaveLength(1);

    await searcher.further();
    expect(methods()).toEqual(all);
  });

  it('keeps an answered report while its visitors are looked up', async () => {
    const { searcher, state, methods } = searchOf({
      'get.calls_report': rows([{ ...call(null), visitor_id: 8 }, call(5)]),
      'getobj.person_for_visitor': unanswered,
    });
    void searcher.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(2));
    searcher.stop();
    expect(foundPeople(state())).toHaveLength(1);
    expect(state().points).toBe(1);
  });

  it('opens nobody by itself who is found after that', async () => {
    let answer = (_rows: ReturnType<typeof rows>): void => {};
    const held = new Promise<ReturnType<typeof rows>>((resolve) => (answer = resolve));
    const { searcher, state } = searchOf({ 'get.calls_report': () => held });
    const ran = searcher.run();
    await vi.waitFor(() => expect(state().running).not.toBeNull());
    searcher.stop();
    answer(rows([call(5)]));
    await ran;
    expect(personToOpen(state())).toBeNull();
  });

  it('does not send later what waits for the network', async () => {
    onlineManager.setOnline(false);
    const { searcher, methods, state } = searchOf({});
    onlineManager.setOnline(false);
    const ran = searcher.run();
    await vi.waitFor(() => expect(state().running).not.toBeNull());
    searcher.stop();
    await ran;
    onlineManager.setOnline(true);
    await new Promise((resolve) => setTimeout(resolve));
    expect(methods()).toEqual([]);
    expect(state()).toMatchObject({ running: null, steps: [] });
  });

  it('by signing out asks nothing more', async () => {
    const { searcher, queryClient, methods } = searchOf({ 'get.calls_report': unanswered });
    const ran = searcher.run();
    await vi.waitFor(() => expect(methods()).toHaveLength(1));
    queryClient.removeQueries();
    await ran;
    expect(methods()).toHaveLength(1);
  });

  it('keeps neither what is searched for nor what was found in the cache of queries', async () => {
    const { searcher, queryClient } = searchOf({ 'get.calls_report': rows([call(5)]) });
    await searcher.run();
    await vi.waitFor(() => expect(queryClient.getQueryCache().getAll()).toEqual([]));
  });
});

it('while one action runs, another does nothing', async () => {
  const { searcher, methods } = searchOf(nobodyAnywhere);
  await Promise.all([searcher.run(), searcher.earlier(), searcher.run()]);
  expect(methods()).toEqual(all);
});
