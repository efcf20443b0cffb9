import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { answerTo, callerAnswered, callerBefore, listResult, refusal } from '#src/api/testing/fake-fetch.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parsePersonId, parseVisitorId } from '#src/domain/ids.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { todayIn } from '#src/domain/time.ts';
import { emptyHit, openSearch, phone, searchFor } from '#src/search/testing/open-search.tsx';
import { groupByPerson, searchOutcome, type SearchResults } from './use-search.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const search = searchFor(phone);
const email: SearchTerm = { kind: 'email', text: 'anna@vokzal.example' };
const name: SearchTerm = { kind: 'name', text: 'Анна' };

/** Answers by method, with no rows by default. */
function answering(answers: Readonly<Record<string, object>> = {}) {
  const { caller, calls } = callerAnswered(({ method }) => answers[method] ?? listResult([]));
  const methods = () => calls.map(({ method }) => method.replace(/^get\.|offline_|_report$/g, ''));
  return { caller, calls, methods };
}

const one = listResult([{ person_id: 5, visitor_id: 6 }]);

const contact = { 'get.contacts': listResult([{ id: 7 }]) };
const noAddressBook = { 'get.contacts': refusal('method_component_disabled') };
const ofVisitor = { 'get.calls_report': listResult([{ visitor_id: 6 }]) };

it.each<[string, SearchTerm, Readonly<Record<string, object>>, string, string, number]>([
  ['known caller', phone, { 'get.calls_report': one }, 'calls', 'call', 14],
  ['nobody', phone, {}, 'calls,messages,chats', 'call,request,chat', 12],
  ['visitor without a person', phone, ofVisitor, 'calls', 'call', 14],
  ['e-mail of no contact', email, {}, 'contacts,messages', 'addressBook,request', 4],
  ['e-mail of contacts', email, contact, 'contacts,calls,messages', 'addressBook,call,request', 8],
  ['e-mail without the address book', email, noAddressBook, 'contacts,messages', 'request', 4],
  ['name, which several may have', name, { 'get.calls_report': one }, 'calls,messages', 'call,request', 8],
])(
  'search for a %s sends few calls, says where, and what the year costs',
  async (_what, term, answers, ...said) => {
    const { caller, methods } = answering(answers);
    const { searchedPlaces, yearCost } = await openSearch(caller, searchFor(term)).ended();
    expect([methods().join(), searchedPlaces.join(), yearCost]).toEqual(said);
  },
);

it('search covers the windows that each report has answered', async () => {
  const { caller } = callerAnswered(({ method, params }) =>
    method === 'get.chats_report' && !String(params['date_till']).startsWith('2026-11')
      ? refusal('method_component_disabled')
      : listResult([]),
  );
  const { ended, year } = openSearch(caller, search);
  await ended();
  expect((await year()).oldestWindow).toBe(0);
});

it('whole year fetches each report and window once', async () => {
  const { caller, calls, methods } = answering();
  const { ended, year } = openSearch(caller, search);
  await ended();
  await year();
  const shapes = calls.map(({ method, params }) => JSON.stringify([method, params]));
  expect([methods().length, new Set(shapes).size]).toEqual([15, 15]);
});

it.each([-3, 3])('search asks again by the server’s date if the clock is %i years off', async (years) => {
  const now = Date.now();
  const { caller, calls } = callerBefore((call) =>
    answerTo(call, one, { headers: { Date: new Date(now).toUTCString() } }),
  );
  const asked = new Date(now);
  asked.setFullYear(asked.getFullYear() + years);
  vi.useFakeTimers({ now: asked, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  await openSearch(caller, searchFor(phone, asked.getTime())).ended();
  const days = calls.map(({ body }) => JSON.stringify(body['params']));
  expect(days).toHaveLength(2);
  expect(days[1]).toContain(`"date_till":"${todayIn(null, new Date(now + 86_400_000))}`);
});

it('search that is opened again sends calls only for another customer', async () => {
  const { caller, methods } = answering();
  const { client, ended, year, unmount } = openSearch(caller, search);
  await ended();
  await year();
  unmount();
  const again = await openSearch(caller, search, client).ended();
  expect([methods().length, again.yearCost, again.oldestWindow]).toEqual([15, 0, 4]);
  await openSearch(caller, search, client, 200_101).ended();
  expect(methods()).toHaveLength(18);
});

const hit = (person: number | null, visitor: number | null, report: ConversationKind = 'call') => ({
  ...emptyHit,
  report,
  personId: parsePersonId(person),
  visitorId: parseVisitorId(visitor),
});

it('hits of a visitor belong to the person that another of its hits names', () => {
  const anna = [hit(null, 1), hit(5, 1, 'chat'), hit(5, 2)];
  const other = [hit(null, 5)];
  expect(groupByPerson([hit(null, null), ...anna, ...other])).toEqual([
    { personId: 5, hits: anna },
    { visitorId: 5, hits: other },
  ]);
});

const failing = (mnemonic: string): Pick<SearchResults, 'unsearched'> => ({
  unsearched: [{ place: 'call', window: 0, error: exampleRefusal({ mnemonic }), refetch: () => {} }],
});
const people = groupByPerson([hit(1, 2), hit(3, 4)]);

it.each<[string, Partial<SearchResults>, boolean | undefined]>([
  ['pending', { isPending: true, found: people }, false],
  ['pending', { oldestWindow: null }, undefined],
  ['needsConfirmation', { oldestWindow: null }, true],
  ['nobody', {}, true],
  ['other', { unlinkedHits: [hit(null, null)] }, false],
  ['single', { found: people.slice(0, 1), ...failing('internal_error') }, false],
  ['other', { found: people }, false],
  ['other', failing('internal_error'), false],
  ['nobody', failing('method_component_disabled'), false],
  ['other', { unreadableCount: 1 }, false],
  ['other', { oldestWindow: null, ...failing('method_component_disabled') }, false],
])('search outcome is %s for %j, incomplete number: %s', async (kind, results, isIncomplete) => {
  const nobody = await openSearch(answering().caller, search).ended();
  expect(searchOutcome({ ...nobody, ...results }, isIncomplete)).toBe(kind);
});
