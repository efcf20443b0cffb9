// Compares every request that the viewer can make with what the reference prints, and the largest with what the web server takes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methodFields, paramNames, requiredParamNames } from '#simulator/contract/contract.ts';
import methods from '#simulator/contract/methods.json' with { type: 'json' };
import { requestBody } from '#src/api/http-post.ts';
import type { Request } from '#src/api/request.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { toPersonKey, toVisitorId } from '#src/domain/testing/ids.ts';
import { checkRequest, type Known, plannedMethods } from '#src/check/methods.ts';
import { requests } from '#src/app/testing/requests.ts';
import { transcriptRequest } from '#src/history/details-requests.ts';
import { callsOfContacts, contactsWithEmail, MAX_CONTACTS, toFilters } from '#src/search/filters.ts';
import { matchingContactsRequest, matchingRowsRequest } from '#src/search/search-requests.ts';
import { UNKNOWN_ACCOUNT, accountRequest, logoutRequest } from '#src/session/account-requests.ts';
import { basicAccountRequest } from '#src/sign-in/sign-in-requests.ts';
import requestCheck from '../../deploy/nginx/njs/request-check.js';

const { personId, userId } = toPersonKey(6145241079, Number.MAX_SAFE_INTEGER);
const ids = { personId, visitorId: toVisitorId(5999823645), chatId: 7, callId: 8 };
const days = { from: '2026-08-31', till: '2026-11-27' };
const reports = ['call', 'request', 'chat'] as const;

const account = UNKNOWN_ACCOUNT;
/** Of a check of the connection that finds everything. */
const checked: Known = { isPartner: true, userId, now: Date.now(), ...ids, own: account, account };

const plainRequests: readonly Request<unknown>[] = [
  ...plannedMethods(checked).map((method) => checkRequest(method, checked)),
  ...requests.map(({ request }) => request),
  accountRequest(userId),
  basicAccountRequest(account),
  transcriptRequest({ callId: ids.callId, userId, direction: null }),
  logoutRequest,
];

/** The requests with each filter that searches for these texts try. */
function searchRequests(email: string, name: string, contacts: readonly number[]) {
  const texts = { phone: '79165551234', email, name };
  return [
    ...(['phone', 'email', 'name'] as const).flatMap((kind) =>
      reports.flatMap((report) =>
        (toFilters({ kind, text: texts[kind] }, report) ?? []).map((filter) =>
          matchingRowsRequest(report, { userId, filter, days }),
        ),
      ),
    ),
    ...contactsWithEmail(email).map((filter) => matchingContactsRequest({ userId, filter })),
    ...callsOfContacts(contacts).map((filter) => matchingRowsRequest('call', { userId, filter, days })),
  ];
}

const listAt = (params: Request<unknown>['params'], name: string): readonly unknown[] =>
  [params[name] ?? []].flat();

function filteredFields(filter: unknown): readonly unknown[] {
  if (!isJsonObject(filter)) return [];
  return Array.isArray(filter['filters']) ? filter['filters'].flatMap(filteredFields) : [filter['field']];
}

/** The names in a request that the reference does not print. */
function unprinted({ method, params, optional }: Request<unknown>): readonly string[] {
  const all = { ...params, ...optional?.params };
  const sent = method === 'login.user' ? all : { access_token: 'key', ...all };
  const known = methodFields(method);
  const sorted = listAt(params, 'sort').map((sort) => (isJsonObject(sort) ? sort['field'] : sort));
  return [
    ...Object.keys(sent).filter((name) => !paramNames(method).includes(name)),
    ...requiredParamNames(method).filter((name) => sent[name] === undefined),
    ...[...listAt(params, 'fields'), ...(optional?.fields ?? [])].filter((name) => !known.has(String(name))),
    ...filteredFields(params['filter']).filter((name) => known.get(String(name))?.filterable !== true),
    ...sorted.filter((name) => known.get(String(name))?.sortable !== true),
  ].map((name) => `${method} ${String(name)}`);
}

describe('the viewer calls as the reference prints', () => {
  const all = [...plainRequests, ...searchRequests('Anna@vokzal.example', 'анна Каренина', [7, 8])];

  it('each method that the contract has', () => {
    const called = new Set<string>(all.map(({ method }) => method));
    expect(called).toEqual(new Set(Object.keys(methods)));
  });

  it('by requests that are listed', () => {
    const others = /^import[^;]*;|\/\/[^\n]*|\/\*.*?\*\//gms;
    const listed = ['src/app/testing/requests.ts', import.meta.filename].flatMap((file) =>
      readFileSync(file, 'utf8').replaceAll(others, '').split(/\W+/),
    );
    const files = import.meta.glob<object>('../../src/**/*-requests.ts', { eager: true });
    const made = Object.values(files)
      .flatMap(Object.keys)
      .filter((name) => name.endsWith('Request'));
    expect(made.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('with printed parameters, fields, filters and sorts', () => {
    expect(all.length).toBeGreaterThan(30);
    expect(all.flatMap(unprinted)).toEqual([]);
  });

  it('and may be refused all fields that no example of both editions shows', () => {
    for (const { method, params } of plainRequests) {
      const isShown = (name: unknown) => methodFields(method).get(String(name))?.inExamples === true;
      const certain = listAt(params, 'fields');
      expect([method, certain.filter(isShown)]).toEqual([method, certain]);
    }
  });
});

describe('the web server forwards the largest body of', () => {
  const email = `${'"'.repeat(60)}Ж@${'ж'.repeat(180)}.example`;
  // Of twelve digits; published ids have ten.
  const contacts = Array.from({ length: MAX_CONTACTS }, (_, index) => 999_999_999_999 - index);
  const largest = searchRequests(email, 'Ж'.repeat(100), contacts);

  it.each(largest)('$method', ({ method, params }) => {
    const body = requestBody('f'.repeat(32), method, params, 'k'.repeat(512));
    const bytes = new TextEncoder().encode(body);
    expect(requestCheck.check(bytes)).toMatchObject({ method, refusal: '' });
    expect(bytes.length).toBeLessThanOrEqual(requestCheck.MAX_BODY_BYTES);
  });
});
