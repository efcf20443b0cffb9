// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { callerAnswered, listOf } from '#src/api/testing/fake-fetch.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parsePersonId, parseUserId, parseVisitorId } from '#src/domain/ids.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { idsOf, openSearch, phone, searchFor } from '#src/search/testing/open-search.tsx';
import type { Hit } from './search-requests.ts';
import { groupByPerson } from './use-search.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const search = searchFor(phone);
const email: SearchTerm = { kind: 'email', email: 'anna@vokzal.example' };
const name: SearchTerm = { kind: 'name', name: 'Анна' };
const refusal = { error: { code: -32_603, message: 'No', data: { mnemonic: 'internal_error' } } };

/** Answers by method, with no rows by default. */
function answering(answers: Readonly<Record<string, object>> = {}) {
  const { caller, calls } = callerAnswered(({ body }) => answers[String(body['method'])] ?? listOf([]));
  const asked = () =>
    calls.map(({ body }) => String(body['method']).replace(/^get\.|offline_|_report$/g, ''));
  return { caller, calls, asked };
}

const one = listOf([{ person_id: 5, visitor_id: 6 }]);

it.each<[string, SearchTerm, Readonly<Record<string, object>>, readonly string[]]>([
  ['a caller who is known', phone, { 'get.calls_report': one }, ['calls']],
  ['nobody', phone, {}, ['calls', 'messages', 'chats']],
  ['a visitor', phone, { 'get.calls_report': listOf([{ visitor_id: 6 }]) }, ['calls']],
  ['no contact has it', email, {}, ['contacts', 'messages']],
  ['calls of contacts', email, { 'get.contacts': listOf([{ id: 7 }]) }, ['contacts', 'calls', 'messages']],
  ['a name, which several people may have', name, { 'get.calls_report': one }, ['calls', 'messages']],
])('what is asked for: %s', async (_what, term, answers, expected) => {
  const { caller, asked } = answering(answers);
  await openSearch(caller, searchFor(term)).ended();
  expect(asked()).toEqual(expected);
});

it('what is asked for: the year: each report and window once; of an e-mail without contacts no calls', async () => {
  const { caller, calls, asked } = answering();
  const { ended, year } = openSearch(caller, search);
  expect((await ended()).yearCost).toBe(12);
  await year();
  const shapes = calls.map(({ body }) => JSON.stringify([body['method'], body['params']]));
  expect([asked().length, new Set(shapes).size]).toEqual([15, 15]);
  expect((await openSearch(caller, searchFor(email)).ended()).yearCost).toBe(4);
});

it('what is asked for: nothing by coming back to it, and everything for another customer', async () => {
  const { caller, asked } = answering();
  const { client, ended, year, unmount } = openSearch(caller, search);
  await ended();
  await year();
  unmount();
  const again = await openSearch(caller, search, { client }).ended();
  expect([asked().length, again.yearCost, again.oldestWindow]).toEqual([15, 0, 4]);
  await openSearch(caller, search, { client, userId: parseUserId('200101') }).ended();
  expect(asked()).toHaveLength(18);
});

it('a report that fails stops no other, is no answer of “nobody”, and is tried again by a press', async () => {
  const answers: Record<string, object> = { 'get.calls_report': refusal };
  const { caller, asked } = answering(answers);
  const { ended } = openSearch(caller, search);
  const { failed, refetch } = await ended();
  expect(failed).toEqual(['call']);
  expect(asked().filter((method) => method !== 'calls')).toEqual(['messages', 'chats']);
  answers['get.calls_report'] = one;
  refetch();
  await vi.waitFor(async () => expect(idsOf(await ended())).toEqual([5]));
});

const hit = (person: number | null, visitor: number | null, report: ConversationKind = 'call'): Hit => ({
  report,
  at: null,
  personId: parsePersonId(person),
  visitorId: parseVisitorId(visitor),
});

it('a visitor is the person whom another hit names, and nobody else of the same number', () => {
  const anna = [hit(null, 1), hit(5, 1, 'chat'), hit(5, 2)];
  const other = [hit(null, 5)];
  expect(groupByPerson([hit(null, null), ...anna, ...other])).toEqual([
    { personId: 5, hits: anna },
    { visitorId: 5, hits: other },
  ]);
});
