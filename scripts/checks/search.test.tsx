// The viewer's search against the simulator, over HTTP. Both were written from the API's reference and share no code. Partners and screens: e2e/find.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emails, names, personIds as p, phones, tokens } from '#simulator/data/reserved.ts';
import { FROZEN_NOW, startService } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { toToken } from '#src/domain/testing/ids.ts';
import { foundIds, openSearch, searchFor } from '#src/search/testing/open-search.tsx';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});

const phone = (digits: string): SearchTerm => ({ kind: 'phone', text: digits });
const email = (text: string): SearchTerm => ({ kind: 'email', text });
const name = (text: string): SearchTerm => ({ kind: 'name', text });

async function start() {
  const { url, simulator } = await startService();
  const api = createDataApi({ fetch: (path, init) => fetch(path, init), url: `${url}/api/v2.0` });
  const caller = { api, token: toToken(tokens.client), signInId: 's' };
  const open = (term: SearchTerm) => openSearch(caller, searchFor(term, FROZEN_NOW));
  /** Who is found, and which reports could not be fetched. */
  async function found(term: SearchTerm) {
    const results = await open(term).ended();
    return [foundIds(results), results.unsearched];
  }
  return { answers: simulator.answers, open, found };
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
    const { found } = await start();
    expect(await found(term)).toEqual([people, []]);
  });

  it('search finds all who share a number, and all who share a name', async () => {
    const { open } = await start();
    const ofNumber = await open(phone(phones.shared)).ended();
    expect(new Set(foundIds(ofNumber))).toEqual(new Set([p.petrov, p.petrova, p.otherPetrov]));
    expect(foundIds(await open(name(names.petrov)).ended())).toEqual([p.petrov, p.otherPetrov]);
  });

  it('search knows a call of ours from a caller’s', async () => {
    const { open } = await start();
    const directions = async (digits: string) =>
      (await open(phone(digits)).ended()).found.flatMap(({ hits }) => hits.map(({ direction }) => direction));
    expect(await directions(phones.klara)).toEqual(['out']);
    expect(await directions(phones.inNoRecord)).toEqual(['in']);
  });

  it('search reads the newest hundred of 10,000 calls', async () => {
    const { open } = await start();
    const busy = await open(phone(phones.busy)).ended();
    expect([busy.found.length, busy.unlinkedHits.length, busy.truncatedReports]).toEqual([2, 98, ['call']]);
  });

  it.each([
    ['a “+”', phone(phones.karenina), '+7', 'invalid_parameter_value'],
    ['the operator', name(names.karenina), 'ilike', 'invalid_parameter_value'],
    ['the operator, in words', name(names.karenina), 'ilike', 'error'],
  ] as const)('search goes on without %s that is refused', async (_what, term, refused, mnemonic) => {
    const { answers, found } = await start();
    answers.fail('*', mnemonic, { on: ({ filter }) => JSON.stringify(filter).includes(refused) });
    expect(await found(term)).toEqual([[p.karenina], []]);
  });
});

it('search goes on without a report that the account lacks', async () => {
  const { answers, open } = await start();
  answers.fail('get.chats_report', 'method_component_disabled');
  const { ended, year } = open(phone(phones.unknown));
  expect((await ended()).yearCost).toBe(8);
  expect((await year()).unsearched).toMatchObject([{ place: 'chat', window: 0 }]);
  answers.fail('get.contacts', 'forbidden');
  expect((await open(email(emails.addressBook)).ended()).unsearched).toMatchObject([
    { place: 'addressBook' },
  ]);
});
