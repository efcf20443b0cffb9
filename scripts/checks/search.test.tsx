// The viewer's search against the simulator, over HTTP. Both were written from the API's reference and share no code. Partners and screens: e2e/find.
import { beforeEach, expect, it, vi } from 'vitest';
import { emails, names, personIds as p, phones, tokens } from '#simulator/data/reserved.ts';
import { FROZEN_NOW, startService } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { toToken } from '#src/domain/testing/ids.ts';
import { foundIds, openSearch, searchFor } from '#src/search/testing/open-search.tsx';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const phone = (digits: string): SearchTerm => ({ kind: 'phone', text: digits });
const email = (text: string): SearchTerm => ({ kind: 'email', text });
const name = (text: string): SearchTerm => ({ kind: 'name', text });

const sorted = (ids: readonly number[]) => ids.toSorted((one, other) => one - other);

async function start() {
  const { url, simulator } = await startService();
  const api = createDataApi({ fetch: (path, init) => fetch(path, init), url: `${url}/api/v2.0` });
  const caller = { api, token: toToken(tokens.client), signInId: 's' };
  const open = (term: SearchTerm) => openSearch(caller, searchFor(term, FROZEN_NOW));
  /** Who is found, and which reports could not be fetched. */
  async function found(term: SearchTerm) {
    const results = await open(term).ended();
    return [sorted(foundIds(results)), results.unsearched];
  }
  return { answers: simulator.answers, open, found };
}

it.each<[SearchTerm, readonly number[]]>([
  [phone(phones.hostile), [p.hostile, p.broken]],
  [email(emails.request.toUpperCase()), [p.otherPetrov]],
  [name(names.karenina.toLowerCase()), [p.karenina]],
  [name(names.petrov), [p.petrov, p.otherPetrov]],
])('search of %j finds its people', async (term, people) => {
  const { found } = await start();
  expect(await found(term)).toEqual([sorted(people), []]);
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

it('search goes on without a report that the account lacks', async () => {
  const { answers, open } = await start();
  answers.fail('get.chats_report', 'method_component_disabled');
  answers.fail('get.contacts', 'forbidden');
  const { ended, year } = open(phone(phones.unknown));
  expect((await ended()).yearCost).toBe(8);
  expect((await year()).unsearched).toMatchObject([{ place: 'chat', window: 0 }]);
  const { unsearched } = await open(email(emails.addressBook)).ended();
  expect(unsearched).toMatchObject([{ place: 'addressBook' }]);
});
