// The viewer's search before the simulator, over HTTP: the two are written apart, each from the API's reference.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emails, names, personIds as p, phones, tokens } from '#simulator/data/reserved.ts';
import { startNodeHost, type NodeHost } from '#simulator/node-host.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { STILL } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import {
  failedSteps,
  foundPeople,
  reportResults,
  stepsWithVisitors,
} from '#src/features/find/search/selectors.ts';
import { openSearch } from '#src/features/find/search/testing/open-search.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { parseUserId } from '#src/lib/ids.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';
import { newSearch } from '#src/session/stores/search-state.ts';

let host: NodeHost;
let searches = 0;

// One for all tests: it makes up a year of calls.
beforeAll(async () => {
  host = await startNodeHost({ simulator: createSimulator({ now: () => STILL, slowMs: 1 }) });
});
afterAll(() => host.close());

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

const phone = (digits: string): SearchTerm => ({ kind: 'phone', digits });
const email = (text: string): SearchTerm => ({ kind: 'email', email: text });
const name = (text: string): SearchTerm => ({ kind: 'name', name: text });

async function searchFor(
  term: SearchTerm,
  { key = tokens.client, userId = '' }: { readonly key?: string; readonly userId?: string } = {},
) {
  searches += 1;
  // Points of its own.
  const token = AccessToken.from(`${key}~${searches}`);
  if (token === null) throw new Error('No token');
  const api = createDataApi({ fetch: (path, init) => fetch(path, init), url: `${host.url}/api/v2.0` });
  const queryClient = createQueryClient(() => {});
  const { queries } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({ queries: { ...queries, retryDelay: 0 } });
  const search = newSearch({ term, text: '', userId: parseUserId(userId) }, new Date(STILL));
  const opened = openSearch({ caller: { api, token, signInId: 's' }, queryClient, search });
  await opened.actions.run();
  return opened;
}

type Outcome = {
  readonly people: readonly number[];
  readonly reports: readonly string[];
  readonly points: number;
};

const outcomeOf = (results: SearchResults): Outcome => ({
  people: foundPeople(results).map(({ personId }) => personId),
  reports: results.steps.map(({ report, status }) => `${report} ${status}`),
  points: results.points,
});

const calls = 'call answered';
const requests = 'request answered';
const chats = 'chat answered';

describe('the first run', () => {
  it.each<[SearchTerm, readonly number[], readonly string[], number]>([
    [phone(phones.karenina), [p.karenina], [calls], 1],
    [phone(phones.petrov), [p.petrov], [calls], 1],
    [phone(phones.hostile), [p.hostile, p.broken], [calls], 1],
    [phone(phones.klara), [p.klara], [calls], 1],
    [phone(phones.inNoRecord), [p.likeOnly], [calls], 1],
    [phone(phones.elsewhere), [], [calls, requests, chats], 3],
    [phone(phones.callsSlow), [p.petrov], [calls], 1],
    [phone(phones.storedWithPlus), [p.dirty], [calls], 1],
    [phone(phones.plusRefused), [expect.any(Number)], [calls], 1],
    [phone(phones.requestOnly), [p.requestOnly], [calls, requests], 2],
    [phone(phones.chatOnly), [p.chatOnly], [calls, requests, chats], 3],
    [phone(phones.unknown), [], [calls, requests, chats], 3],
    [phone(phones.brokenRows), [expect.any(Number)], [calls], 1],
    [phone(phones.callsFail), [expect.any(Number)], ['call failed', requests, chats], 2],
    [phone(phones.chatsFail), [p.requestOnly], [calls, requests], 2],
    [phone(phones.callsSpent), [expect.any(Number)], ['call failed', requests, chats], 2],
    [phone(phones.requestsFail), [], [calls, 'request failed', chats], 2],
    [phone(phones.allFail), [], ['call failed', 'request failed', 'chat failed'], 0],
    [email(emails.requestOnly), [expect.any(Number)], [requests], 1],
    [email(emails.karenina.toUpperCase()), [p.karenina], [requests], 1],
    [email(emails.addressBookOnly), [p.klara], [requests, calls], 3],
    [email(emails.unknown), [], [requests, calls], 2],
    [name(names.karenina.toLowerCase()), [p.karenina], [requests], 1],
    [name(names.likeOnlyInWords), [p.requestOnly], [requests], 1],
    [name(names.likeOnly), [expect.any(Number)], [requests], 1],
  ])('%j', async (term, people, reports, points) => {
    const { results } = await searchFor(term);
    expect(outcomeOf(results())).toEqual({ people, reports, points });
  });

  it('of a number that several share', async () => {
    const { results } = await searchFor(phone(phones.shared));
    expect(new Set(outcomeOf(results()).people)).toEqual(new Set([p.petrov, p.petrova, p.otherPetrov]));
  });

  it('of a name that several have', async () => {
    const { results } = await searchFor(name(names.petrov));
    expect(new Set(outcomeOf(results()).people)).toEqual(new Set([p.petrov, p.otherPetrov]));
  });
});

it('a report that is asked for after somebody was found may fail', async () => {
  const { actions, results } = await searchFor(phone(phones.chatsFail));
  await actions.further();
  expect(failedSteps(results())).toMatchObject([{ report: 'chat' }]);
});

it('calls of nobody are counted', async () => {
  const { results } = await searchFor(phone(phones.ofNobody));
  const [ofCalls] = reportResults(results());
  expect(ofCalls?.hits.filter(({ visitorId }) => visitorId === null)).toHaveLength(2);
});

it('of 10,000 calls the newest hundred are kept', async () => {
  const { results } = await searchFor(phone(phones.busy));
  expect(reportResults(results())).toMatchObject([{ hits: { length: 100 }, total: 10_000 }, {}, {}]);
  expect(foundPeople(results())).toHaveLength(2);
});

it('visitors without a person: the newest five, then the others', async () => {
  const { actions, results } = await searchFor(phone(phones.visitorsOnly));
  expect(results().points).toBe(6);
  expect(stepsWithVisitors(results())).toMatchObject([{ unresolved: { length: 2 } }]);
  await actions.lookUpVisitors([{ report: 'call', window: 0 }]);
  expect(results().points).toBe(8);
  expect(new Set(outcomeOf(results()).people)).toEqual(new Set([p.fourVisitors, p.threeVisitors]));
  expect(stepsWithVisitors(results())).toEqual([]);
});

it('a visitor who cannot be looked up keeps the other', async () => {
  const { results } = await searchFor(phone(phones.visitorFails));
  expect(outcomeOf(results()).people).toEqual([p.dirty]);
  expect(stepsWithVisitors(results())).toMatchObject([
    { visitorError: { failure: { mnemonic: 'internal_error' } } },
  ]);
});

it('earlier, window by window, up to 366 days', async () => {
  const { actions, results } = await searchFor(phone(phones.longAgo));
  const found: (readonly number[])[] = [];
  for (let window = 1; window <= 5; window += 1) {
    await actions.earlier();
    found.push(outcomeOf(results()).people);
  }
  const [spring, winter] = [p.springCaller, p.winterCaller];
  expect(found).toEqual([[spring], [spring], [spring, winter], [spring, winter], [spring, winter]]);
  expect(failedSteps(results())).toEqual([]);
});

it('a report that the account lacks, or may not ask', async () => {
  const { actions, results } = await searchFor(phone(phones.unknown), { key: tokens.withoutChats });
  await actions.earlier();
  expect(results().steps.filter(({ status }) => status === 'unavailable')).toMatchObject([
    { report: 'chat' },
  ]);
  expect(failedSteps(results())).toEqual([]);
  const noContacts = await searchFor(email(emails.addressBookOnly), { key: tokens.withoutContactsRight });
  expect(failedSteps(noContacts.results())).toMatchObject([{ report: 'call' }]);
});

it('a partner asks on behalf of a customer', async () => {
  const { results } = await searchFor(phone(phones.karenina), { key: tokens.partner, userId: '200101' });
  expect(outcomeOf(results()).people).toEqual([p.karenina]);
});
