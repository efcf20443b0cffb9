import { expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import type { Request } from '#src/api/request.ts';
import { answerTo, callerBefore, type SentCall } from '#src/api/testing/fake-fetch.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import { toUserId } from '#src/domain/testing/ids.ts';
import { emptyHit } from '#src/search/testing/open-search.tsx';
import { matchingContactsRequest, matchingRowsRequest } from './search-requests.ts';
import { toFilters } from './filters.ts';

const args = {
  userId: toUserId(7),
  days: { from: '2026-08-30', till: '2026-11-27' },
  filter: { field: 'contact_phone_number', operator: '=', value: '79165551234' },
};
const parseData = (data: unknown) => matchingRowsRequest('call', args).parse(data, null);
it('matchingRowsRequest requests the newest rows of a report', () => {
  expect(matchingRowsRequest('call', args).params).toMatchObject({
    user_id: 7,
    date_from: '2026-08-30 00:00:00',
    date_till: '2026-11-27 23:59:59',
    fields: ['start_time', 'visitor_id', 'person_id', 'direction'],
    filter: args.filter,
    limit: 100,
    sort: [{ field: 'start_time', order: 'desc' }],
  });
});

it.each<[object, object]>([
  [
    { start_time: '2026-11-23 10:15:00', person_id: 7_000_000_005, visitor_id: '5', more: 'Анна' },
    { at: '2026-11-23 10:15:00', personId: 7_000_000_005, visitorId: 5 },
  ],
  [{ start_time: null, person_id: '', visitor_id: null }, {}],
  [{ start_time: 'yesterday' }, {}],
  [{ direction: 'out' }, { direction: 'out' }],
  [{ direction: 'in' }, { direction: 'in' }],
  [{ direction: 'sideways' }, {}],
  [
    { communication_page_url: 'https://vokzal.example/tours', visitor_city: 'Тула' },
    { page: 'https://vokzal.example/tours', city: 'Тула' },
  ],
  [{ communication_page_url: 'javascript:alert(1)', visitor_city: '' }, {}],
  // Its visitor leads to the person.
  [{ person_id: {}, visitor_id: 6 }, { visitorId: 6 }],
])('report row %j is a hit', (row, expected) => {
  const hits = [{ ...emptyHit, ...expected }];
  expect(parseData([row])).toEqual({ hits, hasMore: false, unreadableCount: 0 });
});

it.each([
  // Rounding would make it another person's.
  { person_id: 2 ** 53, visitor_id: '9007199254740993' },
  { person_id: 0, visitor_id: true },
  { visitor_id: '7.5' },
  null,
])('report row %j counts as unreadable, not as nobody’s', (row) => {
  expect(parseData([row])).toEqual({ hits: [], hasMore: false, unreadableCount: 1 });
});

it('contacts without a readable ID are counted', () => {
  const rows = [{ id: 5, full_name: 'Клара' }, {}, null, { id: '6' }, { id: '07' }, { id: 0 }];
  const counted = { items: [5, 6], unreadableCount: 4 };
  expect(matchingContactsRequest(args).parse(rows, null)).toEqual(counted);
});

it('newest hundred hits are kept, newest first', () => {
  const data = Array.from({ length: 101 }, (_, index) => ({
    date_time: `2026-11-23 10:${String(index % 60).padStart(2, '0')}:00`,
  }));
  const { hits, hasMore } = matchingRowsRequest('request', args).parse(data, null);
  expect([hits.length, hasMore, hits[0]?.at]).toEqual([100, true, '2026-11-23 10:59:00']);
});

it.each([
  ['a larger total', 'call', 100, 10_000, true],
  ['a total below the rows', 'call', 3, 1, false],
  ['no total, a part of a page', 'call', 3, null, false],
  ['no total, a full page', 'call', 100, null, true],
  ['no total, a report that is fetched whole', 'request', 100, null, false],
] as const)('%s of %s (%i rows, total %s): more hits %s', (_title, report, length, totalItems, hasMore) => {
  const data = Array.from({ length }, () => ({}));
  expect(matchingRowsRequest(report, args).parse(data, totalItems)).toMatchObject({ hasMore });
});

const reports = (searched: SearchTerm): readonly Request<unknown>[] =>
  (toFilters(searched, 'request') ?? []).map((filter) => matchingRowsRequest('request', { ...args, filter }));
const echo = (call: SentCall): Response => {
  const params = JSON.stringify(call.params);
  const data = {
    mnemonic: 'invalid_parameter_value',
    field: params,
    params: { object: params },
    extended_helper: `https://help.example/?q=${encodeURIComponent(params)}`,
  };
  return answerTo(call, { error: { code: -32602, message: `Bad filter ${params}`, data } });
};
const contacts = { field: 'emails', operator: 'jsquery', value: '# = "anna@vokzal.example"' };

it.each<[string, readonly Request<unknown>[], readonly string[]]>([
  ['a phone', reports({ kind: 'phone', text: '79165551234' }), ['79165551234']],
  ['an e-mail', reports({ kind: 'email', text: 'anna@vokzal.example' }), ['vokzal']],
  [
    'a name',
    reports({ kind: 'name', text: 'Анна Каренина' }),
    ['Анна', 'Каренина', encodeURIComponent('Анна')],
  ],
  ['a contact', [matchingContactsRequest({ userId: null, filter: contacts })], ['vokzal']],
])('errors do not contain the search text of %s', async (_title, requests, parts) => {
  const { caller } = callerBefore(echo);
  for (const each of requests) {
    const error: unknown = await caller.api.call(each, caller).catch((reason: unknown) => reason);
    if (!(error instanceof DataApiError)) throw new Error('No DataApiError');
    const text = JSON.stringify([error, error.message, error.cause, error.failure]);
    expect(text).toContain('[hidden]');
    for (const part of parts) expect(text).not.toContain(part);
  }
});
