// Every request that the viewer can make.
import {
  callsOfContacts,
  contactsWithEmail,
  filtersOf,
  type Filters,
} from '#src/api/reports/search-filters.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { DAY_REPORTS } from '#src/api/reports/event-details.ts';
import { matchingRows, type Filter } from '#src/api/reports/matching-rows.ts';
import type { Request } from '#src/api/request.ts';
import { accountOf } from '#src/api/requests/account.ts';
import { matchingContacts } from '#src/api/requests/contacts.ts';
import { loginUser } from '#src/api/requests/login.ts';
import { parsePersonId, parseUserId, parseVisitorId } from '#src/lib/ids.ts';
import { withToken } from '#src/api/rpc/exchange.ts';
import { isRecord } from '#src/lib/is-record.ts';
import type { SearchTerm } from '#src/lib/search/search-term.ts';

function must<T>(value: T | null): T {
  if (value === null) throw new Error('Not a value');
  return value;
}

/** Of an account of its own, and on behalf of a customer. */
const users = [null, must(parseUserId('200101'))];
const days = { from: '2026-01-01', till: '2026-11-25' };

/** What any function may need. */
const args = {
  personId: must(parsePersonId('6145241079')),
  visitorId: must(parseVisitorId('5999823645')),
  ids: [must(parseVisitorId('5999823645'))],
  chatId: 7,
  limit: 100,
  offset: 0,
  day: '2026-11-25',
  days,
};

const dayReports = Object.values(DAY_REPORTS);

/** What becomes a request below: it needs something else. */
const withArgsOfTheirOwn = new Set<unknown>([matchingContacts, accountOf, loginUser, ...dayReports]);

const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../src/api/requests/*.ts', '!**/*.test.ts'],
  { eager: true },
);

function checked(request: unknown): Request<unknown> {
  if (!isRequest(request)) throw new Error('src/api/requests exports something that is no request.');
  return request;
}

const isRequest = (value: unknown): value is Request<unknown> =>
  isRecord(value) && 'method' in value && 'params' in value;

/** All but those of a search. */
export const plainRequests: readonly Request<unknown>[] = [
  loginUser('demo', 'secret'),
  ...users.map((userId) => accountOf(userId)),
  ...users.flatMap((userId) => dayReports.map((report) => dayReport(report, { ...args, userId }))),
  ...Object.values(files)
    .flatMap((file) => Object.values(file))
    .filter((exported) => typeof exported !== 'number' && !withArgsOfTheirOwn.has(exported))
    .flatMap((exported) =>
      typeof exported === 'function'
        ? users.map((userId) => checked(exported({ ...args, userId }, {})))
        : [checked(exported)],
    ),
];

const terms: readonly SearchTerm[] = [
  { kind: 'phone', digits: '79165551234' },
  { kind: 'email', email: 'Anna@vokzal.example' },
  { kind: 'name', name: 'анна Каренина' },
];

/** With each filter that is tried. */
const matching = (
  filters: Filters | null,
  requestOf: (args: { userId: (typeof users)[number]; filter: Filter }) => Request<unknown>,
) => users.flatMap((userId) => (filters ?? []).map((filter) => requestOf({ userId, filter })));

const searchRequests: readonly Request<unknown>[] = [
  ...terms.flatMap((term) =>
    (['call', 'request', 'chat'] as const).flatMap((report) =>
      matching(filtersOf(term, report), (found) => matchingRows(report, { ...found, days })),
    ),
  ),
  ...matching(contactsWithEmail('Anna@vokzal.example'), (found) => matchingContacts(found)),
  ...[[7], [7, 8]].flatMap((ids) =>
    matching(callsOfContacts(ids), (found) => matchingRows('call', { ...found, days })),
  ),
];

/** What the API is sent: also what is asked for at first where it may refuse some fields. */
export const everyCall: readonly Pick<Request<unknown>, 'method' | 'params'>[] = [
  ...plainRequests,
  ...searchRequests,
].flatMap(({ method, params, uncertainFields = [] }) =>
  [[], uncertainFields].map((further) => ({
    method,
    params: {
      ...(method === 'login.user' ? params : withToken('key', params)),
      ...(params['fields'] === undefined ? {} : { fields: [params['fields'], further].flat() }),
    },
  })),
);
