// The web server refuses bodies that are too large or too deep: none that the viewer can build is.
import { expect, it } from 'vitest';
import requestCheck from '../../deploy/nginx/njs/request-check.js';
import { contactsParams, reportParams, type Filter, type Report } from '#src/api/rpc/report-params.ts';
import { requestBody, withToken, type Params } from '#src/api/rpc/request.ts';
import {
  callsOfContacts,
  contactsWithEmail,
  CONTACTS_PER_CALL,
  matchOf,
} from '#src/api/rpc/search-filters.ts';
import { USERNAMES_PER_CALL } from '#src/api/queries/visitor-queries.ts';
import { parseUserId } from '#src/lib/ids.ts';

const userId = parseUserId(String(Number.MAX_SAFE_INTEGER));
/** Of twelve digits; published ids have ten. */
const ids = (count: number): number[] => Array.from({ length: count }, (_, index) => 999_999_999_999 - index);
const name = 'Ж'.repeat(100);
const email = `${'"'.repeat(60)}Ж@${'ж'.repeat(180)}.example`;
const days = { from: '2026-08-31', till: '2026-11-27' };

const report = (method: Report, field: string, filter: Filter): [string, Params] => [
  method,
  reportParams(method, { userId, days, field, filter }),
];
const ofTerms = (['get.calls_report', 'get.offline_messages_report'] as const).flatMap((method) =>
  [{ kind: 'name', name } as const, { kind: 'email', email } as const].flatMap((term) => {
    const match = matchOf(term, method);
    return match === null ? [] : match.filters.map((filter) => report(method, match.field, filter));
  }),
);

it.each<[string, Params]>([
  ...callsOfContacts(ids(CONTACTS_PER_CALL)).filters.map((filter) =>
    report('get.calls_report', 'contact_id', filter),
  ),
  ...contactsWithEmail(email).filters.map((filter): [string, Params] => [
    'get.contacts',
    contactsParams(userId, filter),
  ]),
  ...ofTerms,
  ['get.visitors', { user_id: userId, ids: ids(USERNAMES_PER_CALL) }],
])('the largest body of %s is forwarded', (method, params) => {
  const body = requestBody('f'.repeat(32), method, withToken('k'.repeat(512), params));
  const bytes = new TextEncoder().encode(body);
  expect(requestCheck.check(bytes)).toMatchObject({ method, refusal: '' });
  expect(bytes.length).toBeLessThanOrEqual(requestCheck.MAX_BODY_BYTES);
});

it('a hundred contacts in one call would be refused', () => {
  const [, each] = callsOfContacts(ids(100)).filters;
  if (each === undefined) throw new Error('No second filter');
  const [method, params] = report('get.calls_report', 'contact_id', each);
  const body = requestBody('1', method, withToken('key', params));
  expect(requestCheck.check(new TextEncoder().encode(body)).refusal).toBe('invalid_request');
});
