// @vitest-environment jsdom
// The viewer's search before the simulator, over HTTP: the two are written apart, each from the API's reference. Failures, partners
// and what is drawn: e2e/find.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emails, names, personIds as p, phones, tokens } from '#simulator/data/reserved.ts';
import { startNodeHost, type NodeHost } from '#simulator/node-host.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { STILL } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { idsOf, openSearch, searchFor } from '#src/features/find/testing/open-search.tsx';
import { AccessToken } from '#src/lib/access-token.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';

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

function open(term: SearchTerm) {
  searches += 1;
  // Points of its own.
  const token = AccessToken.from(`${tokens.client}~${searches}`);
  if (token === null) throw new Error('No token');
  const api = createDataApi({ fetch: (path, init) => fetch(path, init), url: `${host.url}/api/v2.0` });
  return openSearch({ api, token, signInId: 's' }, searchFor(term, STILL), { userId: null });
}

describe('the newest days', () => {
  it.each<[SearchTerm, readonly number[], readonly string[]]>([
    [phone(phones.karenina), [p.karenina], []],
    [phone(phones.hostile), [p.hostile, p.broken], []],
    [phone(phones.inNoRecord), [p.likeOnly], []],
    [phone(phones.storedWithPlus), [p.dirty], []],
    [phone(phones.plusRefused), [expect.any(Number)], []],
    [phone(phones.requestOnly), [p.requestOnly], []],
    [phone(phones.chatOnly), [p.chatOnly], []],
    [phone(phones.unknown), [], []],
    [phone(phones.callsFail), [expect.any(Number)], ['call']],
    [phone(phones.chatsFail), [p.requestOnly], ['chat']],
    [phone(phones.allFail), [], ['call', 'request', 'chat']],
    [email(emails.requestOnly), [expect.any(Number)], []],
    [email(emails.karenina.toUpperCase()), [p.karenina], []],
    [email(emails.addressBookOnly), [p.klara], []],
    [name(names.karenina.toLowerCase()), [p.karenina], []],
    [name(names.likeOnlyInWords), [p.requestOnly], []],
  ])('%j', async (term, people, failed) => {
    const results = await open(term).ended();
    expect([idsOf(results), results.failed]).toEqual([people, failed]);
  });

  it('calls of nobody; of 10,000 the newest hundred; visitors without a person', async () => {
    expect((await open(phone(phones.ofNobody)).ended()).unlinked).toHaveLength(2);
    const busy = await open(phone(phones.busy)).ended();
    expect([busy.found.length, busy.unlinked.length, busy.cut]).toEqual([2, 98, ['call']]);
    const { found } = await open(phone(phones.visitorsOnly)).ended();
    expect(found.map((each) => 'visitorId' in each)).toEqual(Array.from({ length: 7 }, () => true));
  });
});

it('the whole year asks what was not asked, up to 366 days', async () => {
  const { year, ended } = open(phone(phones.longAgo));
  expect((await ended()).pointsOfYear).toBe(12);
  const results = await year();
  expect(idsOf(results)).toEqual([p.springCaller, p.winterCaller]);
  expect([results.failed, results.pointsOfYear, results.oldest]).toEqual([[], 0, 4]);
});
