// Every call that the viewer can make, recorded before an API that answers or refuses.
import { isRecord } from '#src/lib/is-record.ts';
import { createDataApi } from '#src/api/data-api.ts';
import * as customers from '#src/api/customers.ts';
import * as history from '#src/api/history.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { fakeFetch, jsonResponse } from '#src/api/testing/fake-fetch.ts';
import { newSearch } from '#src/features/find/search/new-search.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { createSearcher } from '#src/features/find/search/searcher.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { createStore } from '#src/lib/create-store.ts';
import { parsePersonId, parseUserId, parseVisitorId } from '#src/lib/ids.ts';
import { WINDOWS } from '#src/lib/search/search-days.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';

export type Params = Readonly<Record<string, unknown>>;
export type Call = { readonly method: string; readonly params: Params };
/** `result` or `error` of an answer. */
type Answer = { readonly result: unknown } | { readonly error: unknown };

function must<T>(value: T | null): T {
  if (value === null) throw new Error('Not a value');
  return value;
}

const refused = (mnemonic: string): Answer => ({
  error: { code: -32602, message: 'No', data: { mnemonic, field: null } },
});

/** A person for each visitor, a visitor for each row, an id for each contact. */
const row = { id: 7, person_id: null, visitor_id: 5, start_time: '2026-11-20 10:00:00' };

function answerTo({ method }: Call): Answer {
  switch (method) {
    case 'login.user':
      return { result: { data: { access_token: 'key' } } };
    case 'getobj.person_for_visitor':
      return { result: { data: { person_id: 6 } } };
    default:
      return { result: { data: method.startsWith('getobj.') ? {} : [row] } };
  }
}

function recorder(answer: (call: Call, earlier: readonly Call[]) => Answer) {
  const calls: Call[] = [];
  const { fetch } = fakeFetch(async ({ body }) => {
    const params = isRecord(body['params']) ? body['params'] : {};
    const call = { method: String(body['method']), params };
    const said = answer(call, calls);
    calls.push(call);
    return jsonResponse({ jsonrpc: '2.0', id: body['id'], ...said });
  });
  const token = must(AccessToken.from('key'));
  return { calls, token, api: createDataApi({ fetch, url: '/api/v2.0' }) };
}

/** What any function of the API may want. */
const args = {
  login: 'demo',
  password: 'secret',
  userId: must(parseUserId('200101')),
  personId: must(parsePersonId('6145241079')),
  visitorId: must(parseVisitorId('5999823645')),
  ids: [must(parseVisitorId('5999823645'))],
  chatId: 7,
  limit: 100,
  offset: 0,
  day: '2026-11-25',
  days: { from: '2026-01-01', till: '2026-11-25' },
};

/** Each function of the client, as an account of its own and on behalf of a customer. */
async function callsOfClient(): Promise<readonly Call[]> {
  const { api, token, calls } = recorder(answerTo);
  const { read: _read, login, ...functions } = api;
  await login(args, () => null);
  for (const call of Object.values(functions)) {
    for (const userId of [null, args.userId]) {
      await call({ ...args, token, userId });
    }
  }
  return calls;
}

/** Each function of what is loaded later; `refusals`: how often the API refuses an unknown field. */
export async function callsOfLazyParts(refusals: number): Promise<readonly Call[]> {
  const { api, token, calls } = recorder((call, earlier) =>
    earlier.filter(({ method }) => method === call.method).length < refusals
      ? refused('unexpected_parameters')
      : answerTo(call),
  );
  for (const call of Object.values({ ...history, ...customers })) {
    if (typeof call !== 'function') continue;
    await call(api, { ...args, token }).catch(() => undefined);
  }
  return calls;
}

const terms: readonly SearchTerm[] = [
  { kind: 'phone', digits: '79165551234' },
  { kind: 'email', email: 'Anna@vokzal.example' },
  { kind: 'name', name: 'анна Каренина' },
];

/** A search of the whole year in all parts; `refusals`: how many filters of each step the API refuses. */
async function callsOfSearch(term: SearchTerm, refusals: number): Promise<readonly Call[]> {
  const isSame = (one: Call, other: Call) =>
    one.method === other.method && one.params['date_from'] === other.params['date_from'];
  const { api, token, calls } = recorder((call, earlier) =>
    earlier.filter((one) => isSame(one, call)).length < refusals
      ? refused('invalid_parameter_value')
      : answerTo(call),
  );
  const search = newSearch(term, args.userId, new Date(2026, 10, 26));
  const store = createStore<SearchState | null>(search);
  const searcher = createSearcher({
    caller: { api, token, signInId: 's' },
    queryClient: createQueryClient(() => {}),
    search,
    store,
  });
  await searcher.run();
  for (let step = 0; step < 3 * WINDOWS; step += 1) {
    await searcher.further();
    await searcher.earlier();
  }
  return calls;
}

export async function everyCall(): Promise<readonly Call[]> {
  const refusals = [0, 1, 2, 3, 4, 5];
  const searches = terms.flatMap((term) => refusals.map((count) => callsOfSearch(term, count)));
  return (await Promise.all([callsOfClient(), callsOfLazyParts(0), callsOfLazyParts(1), ...searches])).flat();
}
