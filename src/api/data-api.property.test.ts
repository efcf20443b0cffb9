import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Request } from './request.ts';
import { accountOf } from './requests/account.ts';
import { matchingRows } from './reports/matching-rows.ts';
import { callsReport } from './requests/calls-report.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { chatMessages } from './requests/chat-messages-report.ts';
import { chatsReport } from './requests/chats-report.ts';
import { matchingContacts } from './requests/contacts.ts';
import { customersOfPartner, customerUsers } from './requests/customers.ts';
import { loginUser } from './requests/login.ts';
import { logoutUser } from './requests/logout.ts';
import { requestsReport } from './requests/offline-messages-report.ts';
import { personEvents } from './requests/person-events.ts';
import { personForVisitor } from './requests/person-for-visitor.ts';
import { personVisitors } from './requests/person-visitors.ts';
import { visitorProperties } from './requests/visitor.ts';
import { usernamesOf } from './requests/visitors.ts';
import { createDataApi } from './data-api.ts';
import { DataApiError } from './data-api-error.ts';
import { fakeFetch } from '#src/api/testing/fake-fetch.ts';
import { personOf, tokenOf, userOf, visitorOf } from '#src/api/testing/ids.ts';
import { jsonEchoing, mutate, mutationEchoing } from '#src/api/testing/json-mutations.ts';
import type { Mutation } from '#src/api/testing/json-mutations.ts';

const secret = 'zQ7-token/Ω&9x';
const echoes = [secret, `<${secret}>`, `https://example.test/?t=${encodeURIComponent(secret)}`];
const token = tokenOf(secret);
const { personId } = personOf(6_145_241_079);
const visitorId = visitorOf(6_152_759_362);
const userId = userOf(7);

const row = {
  person_id: 6145241079,
  visitor_id: 6152759362,
  name: 'Тест',
  phones: ['213123123213', '43534534543'],
  emails: ['test@1.ry'],
  company: null,
  commentary: 'x',
};
const account = { app_id: 1, app_name: 'n', user_id: 2, user_name: 'u', is_agent: true, lang: 'ru' };
const visitor = {
  name: 'n',
  phone_numbers: ['1'],
  emails: ['e'],
  properties: [{ id: 1, name: 'n', value: 'v' }],
};
const user = { id: 7, name: 'n', description: null, login: 'l', customer_id: 3 };
const days = { from: '2026-08-30', till: '2026-11-27' };
const filter = { field: 'f', operator: '=', value: '79161234567' };
const call = { start_time: '2026-11-23 10:15:00', f: '79161234567', person_id: 6145241079, visitor_id: 5 };
const event = {
  date_time_creation: '2026-11-23 10:15:00',
  event_type: { value: 'Звонок', value_id: 'call' },
};

const ofDay = { userId, personId, day: days.till };
const requests: readonly [Request<unknown>, data: unknown][] = [
  [personVisitors({ personId, userId }), [row, { ...row, name: null }]],
  [personForVisitor({ visitorId, userId: null }), { person_id: 6145241079 }],
  [accountOf(), account],
  [loginUser('anna', secret), { access_token: 'a', expire_at: 1, app_id: 1 }],
  [logoutUser, {}],
  [visitorProperties({ visitorId, userId }), visitor],
  [usernamesOf({ visitorId, userId }), [{ id: 1, name: 'n', usernames: ['u'] }]],
  [customersOfPartner, [{ id: 3, name: 'n', status: 'active' }]],
  [customerUsers, [user]],
  [matchingRows('call', { userId, days, filter }), [call]],
  [matchingContacts({ userId: null, filter }), [{ id: 5 }]],
  [personEvents({ userId, personId, days, offset: 0 }), [event]],
  [dayReport(callsReport, ofDay), [call]],
  [dayReport(chatsReport, ofDay), [{ id: 5, status: 'lost' }]],
  [dayReport(requestsReport, ofDay), [{ text: 'x' }]],
  [chatMessages({ userId, chatId: 5 }), [{ text: 'x', resource: { file_url: 'x' } }]],
];

const metadata = {
  limits: { day_limit: 750, day_remaining: 741, day_reset: 3, minute_limit: 150, minute_remaining: 149 },
  total_items: 2,
};
const refusal = {
  code: -32602,
  message: 'Invalid parameter value',
  data: {
    mnemonic: 'invalid_parameter_value',
    field: 'person_id',
    value: secret,
    params: { ip: '10.0.0.1', components: ['a', 'b'] },
    extended_helper: 'https://example.test/',
    metadata,
  },
};

/** A body made for the id and the data of the call, or a failure of `fetch`. */
type Reply = { readonly body: (id: unknown, data: unknown) => string } | { readonly fault: unknown };

const text = (value: unknown) => JSON.stringify(value) ?? '';
const mutated = (value: unknown, mutations: readonly Mutation[]) =>
  // Through text and back each time: JSON leaves out what is undefined.
  text(mutations.reduce((rest, mutation) => JSON.parse(text(mutate(rest, mutation)) || 'null'), value));

const json = jsonEchoing(echoes);
const mutations = fc.array(mutationEchoing(echoes), { minLength: 0, maxLength: 4 });
const reply: fc.Arbitrary<Reply> = fc.oneof(
  {
    weight: 4,
    arbitrary: mutations.map((list): Reply => ({
      body: (id, data) => mutated({ jsonrpc: '2.0', id, result: { metadata, data } }, list),
    })),
  },
  {
    weight: 4,
    arbitrary: mutations.map((list): Reply => ({
      body: (id) => mutated({ jsonrpc: '2.0', id, error: refusal }, list),
    })),
  },
  {
    weight: 2,
    arbitrary: json.map((data): Reply => ({
      body: (id) => text({ jsonrpc: '2.0', id, result: { data, metadata: data } }),
    })),
  },
  {
    weight: 2,
    arbitrary: json.map((part): Reply => ({
      body: (id) => text({ jsonrpc: '2.0', id, error: { message: secret, data: part } }),
    })),
  },
  { weight: 1, arbitrary: json.map((value): Reply => ({ body: () => text(value) })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ unit: 'binary' }), fc.constantFrom('', ...echoes))
      .map((parts): Reply => ({ body: () => parts.join('') })),
  },
  // A body that is cut off.
  {
    weight: 1,
    arbitrary: fc.nat({ max: 300 }).map((length): Reply => ({
      body: (id) => text({ jsonrpc: '2.0', id, error: refusal }).slice(0, length),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<unknown>(new TypeError(`Failed: ${secret}`), secret, null, { secret })
      .map((fault): Reply => ({ fault })),
  },
);

function everyTextOf(error: DataApiError): string {
  return [
    String(error),
    error.stack,
    JSON.stringify(error),
    JSON.stringify(Object.entries(error)),
    inspect(error, { depth: Infinity, showHidden: true, maxStringLength: Infinity }),
    inspect(error.cause),
  ].join('\n');
}

const printed: unknown[] = [];

beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('any answer ends in parsed data or a DataApiError, and no text of it holds the token', async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...requests),
      reply,
      fc.constantFrom(200, 200, 200, 200, 201, 400, 403, 429, 500, 503),
      fc.constantFrom('', '5', 'soon', 'Wed, 21 Oct 2026 07:28:30 GMT'),
      async ([request, data], answer, status, retryAfter) => {
        const { fetch } = fakeFetch(({ body }) => {
          if ('fault' in answer) throw answer.fault;
          return new Response(answer.body(body['id'], data), {
            status,
            headers: { 'Retry-After': retryAfter },
          });
        });
        const api = createDataApi({ fetch, url: '/api/v2.0' });
        const options = request.method === 'login.user' ? {} : { token };
        const told = await api.call(request, options).then(
          () => {
            kinds.add('data');
            return '';
          },
          (error: unknown) => {
            if (!(error instanceof DataApiError)) throw error;
            kinds.add(error.failure.kind);
            return everyTextOf(error);
          },
        );
        expect(told).not.toContain(secret);
        expect(told).not.toContain(encodeURIComponent(secret));
      },
    ),
    { numRuns: 3_000 },
  );
  // The answers above lead to every kind of failure except the timeout.
  expect([...kinds].toSorted()).toEqual(
    ['api', 'data', 'http', 'network', 'not_json', 'wrong_envelope', 'wrong_id', 'wrong_shape'].toSorted(),
  );
  expect(printed).toEqual([]);
}, 60_000);
