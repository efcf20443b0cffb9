// The viewer's history before the simulator, over HTTP: the two are written apart, each from the API's reference.
import { InfiniteQueryObserver } from '@tanstack/react-query';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { personIds as p, tokens } from '#simulator/data/reserved.ts';
import { startNodeHost, type NodeHost } from '#simulator/node-host.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { STILL } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { personEventsQuery } from '#src/api/queries/history-queries.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { eventDetails } from '#src/api/reports/event-details.ts';
import { detailsAt, messagesOf } from '#src/features/history/details/event-rows.ts';
import {
  isConversation,
  listedEvents,
  type HistoryEvent,
} from '#src/features/history/model/history-event.ts';
import { historyOf } from '#src/features/history/model/history.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';

let host: NodeHost;
let sessions = 0;

// One for all tests: it makes up a year of events.
beforeAll(async () => {
  host = await startNodeHost({ simulator: createSimulator({ now: () => STILL }) });
});
afterAll(() => host.close());

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.setSystemTime(STILL);
});
afterEach(() => {
  vi.useRealTimers();
});

type Session = { readonly key?: string; readonly user?: string };

/** A session with points of its own, that looks at one person. */
function look(person: number, { key = tokens.client, user = '' }: Session = {}) {
  sessions += 1;
  const token = AccessToken.from(`${key}~h${sessions}`);
  const personId = parsePersonId(String(person));
  if (token === null || personId === null) throw new Error('Nobody');
  const api = createDataApi({ fetch: (path, init) => fetch(path, init), url: `${host.url}/api/v2.0` });
  const caller = { api, token, signInId: 's' };
  const queryClient = createQueryClient(() => {});
  const { queries } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({ queries: { ...queries, retryDelay: 0 } });
  const address = { personId, userId: parseUserId(user) };
  const observer = new InfiniteQueryObserver(queryClient, personEventsQuery(caller, address));

  /** The history after so many calls. */
  async function history(calls = 1) {
    let result = await observer.fetchOptimistic(observer.options);
    for (let call = 1; call < calls; call += 1) result = await observer.fetchNextPage();
    if (result.error !== null) throw result.error;
    return historyOf(result.data?.pages ?? []);
  }

  /** The rows of the event's day that fit it. */
  async function detailsOf(event: HistoryEvent) {
    if (!isConversation(event)) throw new Error(`No details of a ${event.kind}`);
    const ofDay = eventDetails(event.kind, { ...address, day: event.day ?? '' });
    const { items } = await queryClient.fetchQuery(requestQuery(caller, ofDay));
    return detailsAt(event, items);
  }

  return {
    history,
    observer,
    details: detailsOf,
    messages: async (chat: HistoryEvent) => {
      const [first] = await detailsOf(chat);
      const request = first && messagesOf(first, address.userId);
      if (request == null) throw new Error('No chat');
      return queryClient.fetchQuery(requestQuery(caller, request));
    },
  };
}

describe('the events', () => {
  it('come 200 at once, then the rest, then the year before', async () => {
    const { history } = look(p.karenina);
    const first = await history();
    expect(first.events).toHaveLength(200);
    expect(first).toMatchObject({ isWhole: false, hasMore: true });
    expect(listedEvents(first.events, [])).toHaveLength(20);
    const year = await look(p.karenina).history(2);
    expect(year.events).toHaveLength(230);
    expect(year).toMatchObject({ isWhole: true, since: '2024-01-17', hasMore: true });
    const two = await look(p.karenina).history(3);
    expect(two.events).toHaveLength(230 + 21);
    expect(two.events.slice(0, 230).map(({ at }) => at)).toEqual(year.events.map(({ at }) => at));
  });

  it.each([
    [p.noEvents, 0],
    [p.nobody, 0],
    [p.oneEvent, 1],
    [p.visitsOnly, 9],
    [p.eventsLongAgo, 0],
  ])('of %i: %i', async (person, events) => {
    const history = await look(person).history();
    expect(history.events).toHaveLength(events);
    expect(history).toMatchObject({ isWhole: true, hasMore: true });
  });

  it('that are odd are read, or counted', async () => {
    const { events, unreadableCount } = await look(p.oddEvents).history();
    expect(unreadableCount).toBe(4);
    const kinds = new Set(events.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['call', 'chat', 'request', 'visit', 'goal', 'lead', 'other']));
    expect(events.filter(({ day }) => day === null)).toHaveLength(4);
    expect(events.filter(({ kind, outcome }) => kind === 'call' && outcome === null)).toEqual([]);
    expect(events.find(({ site }) => site === 'vokzal.example')).toBeDefined();
  });

  it('are ten thousand', async () => {
    const { events, isWhole, since } = await look(p.tenThousandEvents).history(3);
    expect(new Set(events.map(({ key }) => key)).size).toBe(600);
    expect([isWhole, since]).toEqual([false, events.at(-1)?.day]);
  });

  it('a partner asks on behalf of a customer', async () => {
    const { events } = await look(p.karenina, { key: tokens.partner, user: '200101' }).history();
    expect(events).toHaveLength(200);
  });
});

describe('the details of an event', () => {
  it('are there for each call, chat and request of the last year', async () => {
    const { history, details } = look(p.karenina);
    const { events } = await history(2);
    const contacts = events.filter(isConversation);
    expect(contacts).toHaveLength(19);
    for (const event of contacts) {
      const found = await details(event);
      expect([event.at, found.length > 0, found[0]?.at]).toEqual([event.at, true, event.at]);
    }
  });

  it('are both calls of a second, and one of two of a minute', async () => {
    const { history, details } = look(p.karenina);
    const { events } = await history(2);
    const found = await Promise.all(
      ['2024-12-19 16:05:00', '2024-11-28 11:30:40'].map(async (at) => {
        const event = events.find((each) => each.at === at && each.kind === 'call');
        if (event === undefined) throw new Error(`Nothing at ${at}`);
        return (await details(event)).length;
      }),
    );
    expect(found).toEqual([2, 1]);
  });

  it('are the messages of a chat', async () => {
    const { history, messages } = look(p.oddEvents);
    const { events } = await history();
    const chat = events.find(({ kind, day }) => kind === 'chat' && day !== null);
    if (chat === undefined) throw new Error('No chat');
    const { items } = await messages(chat);
    // Some rows beside it have no source, or another one.
    const written = items.find(({ source }) => source?.text === 'visitor');
    expect(written).toMatchObject({ text: expect.stringContaining('<img') });
    expect(items.find(({ file }) => file !== null)?.file).toMatchObject({ url: null });
  });
});

describe('a failure', () => {
  it.each([
    [9_000_000_201, 'forbidden'],
    [9_000_000_202, 'method_component_disabled'],
    [9_000_000_206, 'internal_error'],
  ])('of the events of %i: %s', async (person, mnemonic) => {
    await expect(look(person).history()).rejects.toMatchObject({ failure: { mnemonic } });
  });

  it('of the second page leaves the first', async () => {
    const { history, observer } = look(9_000_000_207);
    await expect(history(2)).rejects.toMatchObject({ failure: { mnemonic: 'internal_error' } });
    expect(observer.getCurrentResult().data?.pages).toHaveLength(1);
  });

  it('of the whole method', async () => {
    const { history } = look(p.karenina, { key: tokens.withoutHistory });
    await expect(history()).rejects.toMatchObject({ failure: { mnemonic: 'method_component_disabled' } });
  });

  it.each([
    [9_000_000_203, 'call'],
    [9_000_000_205, 'request'],
    [9_000_000_208, 'chat'],
  ] as const)('of the details of %i: a %s', async (person, kind) => {
    const { history, details } = look(person);
    const { events } = await history();
    const event = events.find((each) => each.kind === kind);
    if (event === undefined) throw new Error('No such event');
    await expect(details(event)).rejects.toMatchObject({ failure: { kind: 'api' } });
  });

  it('of the messages leaves the chat', async () => {
    const { history, messages } = look(9_000_000_204);
    const { events } = await history();
    const chat = events.find(({ kind }) => kind === 'chat');
    if (chat === undefined) throw new Error('No chat');
    await expect(messages(chat)).rejects.toMatchObject({
      failure: { mnemonic: 'internal_error' },
    });
  });
});
