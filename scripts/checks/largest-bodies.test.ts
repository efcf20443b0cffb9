// The web server refuses bodies that are too large or too deep. The viewer's largest ones pass.
import { expect, it } from 'vitest';
import { requestBody, withToken } from '#src/api/exchange.ts';
import type { Request } from '#src/api/request.ts';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { parseUserId } from '#src/domain/ids.ts';
import {
  callsOfContacts,
  contactsWithEmail,
  type Filter,
  toFilters,
  MAX_CONTACTS,
} from '#src/search/filters.ts';
import { matchingContactsRequest, matchingRowsRequest } from '#src/search/search-requests.ts';
import requestCheck from '../../deploy/nginx/njs/request-check.js';

const userId = parseUserId(String(Number.MAX_SAFE_INTEGER));
/** Of twelve digits; published ids have ten. */
const ids = (count: number): number[] => Array.from({ length: count }, (_, index) => 999_999_999_999 - index);
const name = 'Ж'.repeat(100);
const email = `${'"'.repeat(60)}Ж@${'ж'.repeat(180)}.example`;
const days = { from: '2026-08-31', till: '2026-11-27' };

const toRequest = (report: ConversationKind, filter: Filter): Request<unknown> =>
  matchingRowsRequest(report, { userId, days, filter });
const ofTerms = (['call', 'request'] as const).flatMap((report) =>
  [{ kind: 'name', text: name } as const, { kind: 'email', text: email } as const].flatMap((term) =>
    (toFilters(term, report) ?? []).map((filter) => toRequest(report, filter)),
  ),
);
const largest: readonly Request<unknown>[] = [
  ...callsOfContacts(ids(MAX_CONTACTS)).map((filter) => toRequest('call', filter)),
  ...contactsWithEmail(email).map((filter) => matchingContactsRequest({ userId, filter })),
  ...ofTerms,
];

it.each(largest)('the largest body of $method is forwarded', ({ method, params }) => {
  const body = requestBody('f'.repeat(32), method, withToken('k'.repeat(512), params));
  const bytes = new TextEncoder().encode(body);
  expect(requestCheck.check(bytes)).toMatchObject({ method, refusal: '' });
  expect(bytes.length).toBeLessThanOrEqual(requestCheck.MAX_BODY_BYTES);
});
