// Compares every request that the viewer can make with what the reference prints.
import { describe, expect, it } from 'vitest';
import { methodFields, paramNames, requiredParamNames } from '#simulator/contract/contract.ts';
import methods from '#simulator/contract/methods.json' with { type: 'json' };
import { withToken } from '#src/api/exchange.ts';
import type { Request } from '#src/api/request.ts';
import { parsePersonId, parseUserId, parseVisitorId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { checkRequest } from '#src/check/methods.ts';
import { plannedMethods } from '#src/check/run-check.ts';
import { eventDetailsRequest } from '#src/history/details-requests.ts';
import { callsOfContacts, contactsWithEmail, toFilters } from '#src/search/filters.ts';
import { matchingContactsRequest, matchingRowsRequest } from '#src/search/search-requests.ts';
import { UNKNOWN_ACCOUNT } from '#src/session/account.ts';
import { accountRequest, loginRequest } from '#src/session/account-requests.ts';

const userId = parseUserId('200101');
const days = { from: '2026-01-01', till: '2026-11-25' };
const personId = parsePersonId('6145241079');
const visitorId = parseVisitorId('5999823645');
/** Arguments for every function that makes a request. */
const args = {
  personId,
  visitorId,
  ids: [visitorId],
  chatId: 7,
  limit: 100,
  offset: 0,
  days,
};

const reports = ['call', 'request', 'chat'] as const;
/** Functions with other arguments: tested below. */
const withArgsOfTheirOwn = new Set<unknown>([
  matchingContactsRequest,
  accountRequest,
  checkRequest,
  loginRequest,
  eventDetailsRequest,
  matchingRowsRequest,
]);

const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../src/**/{*-requests,person-visitors}.ts',
  { eager: true },
);

function checked(request: unknown): Request<unknown> {
  if (isJsonObject(request) && 'method' in request && 'params' in request) return request as Request<unknown>;
  throw new Error('A function whose name ends in Request makes none.');
}

/** What a check of the connection calls if it finds everything. */
const checkArgs = {
  ...args,
  isPartner: true,
  userId,
  callId: 8,
  now: Date.now(),
  own: UNKNOWN_ACCOUNT,
  account: UNKNOWN_ACCOUNT,
};

const plainRequests: readonly Request<unknown>[] = [
  loginRequest('demo', 'secret'),
  ...[null, userId].map((user) => accountRequest(user)),
  ...reports.map((report) => eventDetailsRequest(report, { personId: personId ?? never(), days, userId })),
  ...plannedMethods(checkArgs).map((method) => checked(checkRequest(method, checkArgs))),
  ...Object.values(files)
    .flatMap((file) => Object.entries(file))
    .filter(([name, exported]) => name.endsWith('Request') && !withArgsOfTheirOwn.has(exported))
    .flatMap(([, exported]) =>
      typeof exported === 'function'
        ? [null, userId].map((user) => checked(exported({ ...args, userId: user }, {})))
        : [checked(exported)],
    ),
];

function never(): never {
  throw new Error('No ID');
}

const terms: readonly SearchTerm[] = [
  { kind: 'phone', text: '79165551234' },
  { kind: 'email', text: 'Anna@vokzal.example' },
  { kind: 'name', text: 'анна Каренина' },
];

/** The requests with each filter that a search tries. */
const searchRequests: readonly Request<unknown>[] = [
  ...terms.flatMap((term) =>
    reports.flatMap((report) =>
      (toFilters(term, report) ?? []).map((filter) => matchingRowsRequest(report, { userId, filter, days })),
    ),
  ),
  ...contactsWithEmail('Anna@vokzal.example').map((filter) => matchingContactsRequest({ userId, filter })),
  ...callsOfContacts([7, 8]).map((filter) => matchingRowsRequest('call', { userId, filter, days })),
];

const listAt = (params: Request<unknown>['params'], name: string): readonly unknown[] =>
  [params[name] ?? []].flat();

function filteredFields(filter: unknown): readonly unknown[] {
  if (!isJsonObject(filter)) return [];
  return Array.isArray(filter['filters']) ? filter['filters'].flatMap(filteredFields) : [filter['field']];
}

/** The names in a request that the reference does not print. */
function unprinted({ method, params, optionalFields = [] }: Request<unknown>): readonly string[] {
  const sent = method === 'login.user' ? params : withToken('key', params);
  const known = methodFields(method);
  const sorted = listAt(params, 'sort').map((sort) => (isJsonObject(sort) ? sort['field'] : sort));
  return [
    ...Object.keys(sent).filter((name) => !paramNames(method).includes(name)),
    ...requiredParamNames(method).filter((name) => sent[name] === undefined),
    ...[...listAt(params, 'fields'), ...optionalFields].filter((name) => !known.has(String(name))),
    ...filteredFields(params['filter']).filter((name) => known.get(String(name))?.filterable !== true),
    ...sorted.filter((name) => known.get(String(name))?.sortable !== true),
  ].map((name) => `${method} ${String(name)}`);
}

describe('the viewer calls as the reference prints', () => {
  const requests = [...plainRequests, ...searchRequests];

  it('each method that the contract has', () => {
    const called = new Set<string>(requests.map(({ method }) => method));
    expect(called).toEqual(new Set(Object.keys(methods)));
  });

  it('with printed parameters, fields, filters and sorts', () => {
    expect(requests.length).toBeGreaterThan(30);
    expect(requests.flatMap(unprinted)).toEqual([]);
  });

  it('and may be refused exactly those fields that no example of both editions shows', () => {
    for (const { method, params, optionalFields = [] } of plainRequests) {
      const isShown = (name: unknown) => methodFields(method).get(String(name))?.inExamples === true;
      const certain = listAt(params, 'fields');
      expect([method, certain.filter(isShown)]).toEqual([method, certain]);
      expect([method, optionalFields.filter(isShown)]).toEqual([method, []]);
    }
  });
});
