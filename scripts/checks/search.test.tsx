// The viewer's search against the simulator, over HTTP. Both were written from the API's reference and share no code. Partners and screens: e2e/find.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emails, names, personIds as p, phones, tokens } from '#simulator/data/reserved.ts';
import { type NodeHost, startNodeHost } from '#simulator/node-host.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { FROZEN_NOW } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { AccessToken } from '#src/domain/access-token.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { foundIds, openSearch, searchFor } from '#src/search/testing/open-search.tsx';

// One simulator for all tests, as it generates a year of calls.
const simulator = createSimulator({ now: () => FROZEN_NOW });
const { answers } = simulator;
let host: NodeHost;
let searches = 0;

beforeAll(async () => {
  host = await startNodeHost({ simulator });
});
afterAll(() => host.close());

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => answers.heal());

const phone = (digits: string): SearchTerm => ({ kind: 'phone', text: digits });
const email = (text: string): SearchTerm => ({ kind: 'email', text });
const name = (text: string): SearchTerm => ({ kind: 'name', text });

function open(term: SearchTerm) {
  searches += 1;
  // An account with its own points.
  const token = AccessToken.from(`${tokens.client}~${searches}`);
  if (token === null) throw new Error('No token');
  const api = createDataApi({ fetch: (path, init) => fetch(path, init), url: `${host.url}/api/v2.0` });
  return openSearch({ api, token, signInId: 's' }, searchFor(term, FROZEN_NOW), { userId: null });
}

/** Who is found, and which reports could not be fetched. */
async function found(term: SearchTerm) {
  const results = await open(term).ended();
  return [foundIds(results), results.unsearched];
}

describe('the newest days', () => {
  it.each<[SearchTerm, readonly number[]]>([
    [phone(phones.karenina), [p.karenina]],
    [phone(phones.hostile), [p.hostile, p.broken]],
    [phone(phones.inNoRecord), [p.petrova]],
    [phone(phones.chatOnly), [p.petrova]],
    [phone(phones.unknown), []],
    [email(emails.request.toUpperCase()), [p.otherPetrov]],
    [email(emails.addressBook), [p.klara]],
    [name(names.karenina.toLowerCase()), [p.karenina]],
  ])('search of %j finds its people', async (term, people) => {
    expect(await found(term)).toEqual([people, []]);
  });

  it('search finds all who share a number, and all who share a name', async () => {
    const ofNumber = await open(phone(phones.shared)).ended();
    expect(new Set(foundIds(ofNumber))).toEqual(new Set([p.petrov, p.petrova, p.otherPetrov]));
    expect(foundIds(await open(name(names.petrov)).ended())).toEqual([p.petrov, p.otherPetrov]);
  });

  it('search finds calls of nobody', async () => {
    expect((await open(phone(phones.ofNobody)).ended()).unlinkedHits).toHaveLength(2);
  });

  it('search reads the newest hundred of 10,000 calls', async () => {
    const busy = await open(phone(phones.busy)).ended();
    expect([busy.found.length, busy.unlinkedHits.length, busy.truncatedReports]).toEqual([2, 98, ['call']]);
  });

  it.each([
    ['a “+”', phone(phones.karenina), '+7', 'invalid_parameter_value', [p.karenina]],
    ['the operator', name(names.karenina), 'ilike', 'invalid_parameter_value', [p.karenina]],
    ['the operator, in words', name(names.karenina), 'ilike', 'error', [p.karenina]],
  ] as const)('search goes on without %s that is refused', async (_what, term, refused, mnemonic, people) => {
    answers.fail('*', mnemonic, { on: ({ filter }) => JSON.stringify(filter).includes(refused) });
    expect(await found(term)).toEqual([people, []]);
  });
});

it('search of the whole year fetches only further days, 366 at most', async () => {
  const { year, ended } = open(phone(phones.longAgo));
  expect((await ended()).yearCost).toBe(12);
  const results = await year();
  expect(foundIds(results)).toEqual([p.petrova, p.otherPetrov]);
  expect([results.unsearched, results.yearCost, results.oldestWindow]).toEqual([[], 0, 4]);
});

it('search goes on without a report that the account lacks', async () => {
  answers.fail('get.chats_report', 'method_component_disabled');
  const { ended, year } = open(phone(phones.unknown));
  expect((await ended()).yearCost).toBe(8);
  expect((await year()).unsearched).toMatchObject([{ place: 'chat', window: 0 }]);
  answers.fail('get.contacts', 'forbidden');
  expect((await open(email(emails.addressBook)).ended()).unsearched).toMatchObject([
    { place: 'addressBook' },
  ]);
});
