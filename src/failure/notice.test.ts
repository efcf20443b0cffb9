import { expect, it } from 'vitest';
import { expectAll } from '#src/domain/testing/properties.ts';
import fc from 'fast-check';
import { DataApiError, knownMnemonics, type DataApiFailure, type DataApiMethod } from '#src/api/errors.ts';
import { toUserId } from '#src/domain/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { toNotice, type NoticeContext, type NoticeKind } from './notice.ts';
import { exampleCall, exampleRefusal, http, spent } from '#src/api/testing/failures.ts';

const name = 'ООО «Вокзал»';
const client: NoticeContext = { isPartner: false, current: null };
const partner: NoticeContext = { isPartner: true, current: { userId: toUserId(7), name, label: name } };

const refusal = (mnemonic: string, field: string | null = null) => exampleRefusal({ mnemonic, field });

const failed = (failure: DataApiFailure) => new DataApiError(failure, exampleCall);

/** The refusal of a method. */
const refusalOf = (method: DataApiMethod, mnemonic: string) =>
  new DataApiError(refusal(mnemonic).failure, { ...exampleCall, method });

const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

it.each<[NoticeKind, unknown, NoticeContext?]>([
  ['invalidToken', refusal('access_token_invalid')],
  ['expiredToken', refusal('access_token_expired')],
  ['blockedToken', refusal('access_token_blocked')],
  ['password', refusal('auth_error')],
  ['ipNotAllowed', refusal('ip_not_whitelisted')],
  ['forbidden', refusal('forbidden')],
  ['missingComponent', refusal('method_component_disabled')],
  ['missingComponent', refusal('parameter_component_disabled')],
  ['account', refusal('account_inactive')],
  ['rateLimited', refusal('limit_exceeded')],
  ['unavailable', refusal('internal_error')],
  ['unexpectedResponse', refusal('parse_error')],
  ['customerAddress', refusal('ip_not_whitelisted'), partner],
  ['otherCustomer', refusal('forbidden', 'user_id'), partner],
  ['forbidden', refusal('forbidden', 'user_id')],
  ['forbidden', refusal('forbidden'), partner],
  ['customer', refusal('required_parameter_missed', 'user_id')],
  ['otherCustomer', refusal('account_inactive'), partner],
  ['otherCustomer', refusal('invalid_parameter_value', 'user_id'), partner],
  ['unknownId', refusal('data_type_error', 'person_id')],
  ['unexpectedResponse', refusal('data_type_error', 'name')],
  ['unexpectedResponse', refusal('a_new_one')],
  ['network', failed({ kind: 'network' })],
  ['unavailable', failed({ kind: 'timeout' })],
  ['network', failed(http(403))],
  ['unexpectedResponse', failed(http(404))],
  ['rateLimited', failed(http(429))],
  ['unavailable', failed(http(500))],
  ['captivePortal', failed(http(511))],
  ['captivePortal', failed({ kind: 'not_json', reason: 'html' })],
  ['unexpectedResponse', failed({ kind: 'not_json', reason: 'invalid' })],
  ['unexpectedResponse', failed({ kind: 'invalid_response' })],
  ['history', refusalOf('get.person_events', 'method_not_found')],
  ['unexpectedResponse', refusalOf('get.visitors', 'method_not_found')],
  ['appCrash', new TypeError('x is not a function')],
])('notice %s for %s, partner: %j', (kind, error, context = client) => {
  expect(toNotice(error, context, en).kind).toBe(kind);
});

const inEnglish = ['Rules and security settings → API', 'IP restrictions → API access'];
const inRussian = ['Правила и настройки безопасности → API', 'Ограничения по IP → Доступ к API'];

it.each([
  [client, en, inEnglish, 'or a place', 'our account'],
  [partner, en, inEnglish, 'or a place', `your account “${name}”`],
  [client, ru, inRussian, 'или место', 'нашего аккаунта'],
  [partner, ru, inRussian, 'или место', `вашего аккаунта (${name})`],
])('refused address of %j has both paths, a rule and a message', (context, t, paths, rule, account) => {
  const error = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params: { ip: '203.0.113.7' } });
  const { advice, message } = toNotice(error, context, t);
  for (const text of [...paths, rule]) expect(plain(advice)).toContain(text);
  for (const text of [...paths, '203.0.113.7', account]) expect(plain(message)).toContain(text);
});

const soon = en.formats.time(exampleCall.at + 3600_000);
it.each<[DataApiError, string, number?]>([
  [refusalOf('get.chats_report', 'method_component_disabled'), 'Chats aren’t in your account’s plan.'],
  [
    refusalOf('get.visitor_sessions_report', 'method_component_disabled'),
    'Visits aren’t in your account’s plan.',
  ],
  [refusalOf('get.customers', 'method_component_disabled'), 'This isn’t in your account’s plan.'],
  [refusalOf('get.calls_report', 'parameter_component_disabled'), 'This isn’t in your account’s plan.'],
  [spent('day', 3600), `No points left today. They reset at ${soon}.`, exampleCall.at + 3600_000],
  [spent('', 3600), `No points left today. They reset at ${soon}.`, exampleCall.at + 3600_000],
  [spent('day', -1), 'No points left today.'],
  [spent('day', 86_401), 'No points left today.'],
  [spent('hour', 3600), `No points left this hour. They reset at ${soon}.`, exampleCall.at + 3600_000],
  [spent('minute', 60), 'Too many requests at once. Try again in a minute.'],
  [failed(http(503, 3600)), `The service isn’t responding. Try again at ${soon}.`],
  [failed(http(503, 20)), 'The service isn’t responding. Try again in a few minutes.'],
  [failed(http(429, 3600)), `Too many requests at once. Try again at ${soon}.`],
  [failed(http(429, 86_401)), 'Too many requests at once. Try again in a minute.'],
  [failed(http(429, Number.MAX_SAFE_INTEGER)), 'Too many requests at once. Try again in a minute.'],
])(
  'notice names what the plan lacks, and the time that the API gave: %j: %s, until %j',
  (error, title, until) => {
    const { title: shown, waitsUntil } = toNotice(error, client, en);
    expect([shown, waitsUntil]).toEqual([title, until ?? null]);
  },
);

it.each([
  [{ ip: '2001:db8::7' }, 'No', '2001:db8::7'],
  [{}, 'Your IP 10.0.0.1 is not whitelisted', '10.0.0.1'],
  [{ ip: '<b>' }, 'No', null],
])('address of %j and “%s” is %s', (params, message, ip) => {
  const error = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params, message });
  expect(toNotice(error, client, en).address).toBe(ip);
});

it.each([
  ['forbidden', 'get.contacts', en, 'Needed: Address book: view.\nWhere: Administrator → User management.'],
  ['method_component_disabled', 'get.visitors', ru, 'Нужно: Data API для настройки.\nГде: «Аккаунт → Тарифы'],
  ['forbidden', 'get.calls_report', en, 'access?\nWhere: '],
] as const)('refusal “%s” of %s has a message with what is needed', (mnemonic, method, t, needed) => {
  const { message } = toNotice(refusalOf(method, mnemonic), client, t);
  for (const part of [mnemonic, method, needed]) expect(plain(message)).toContain(part);
});

it('every failure has a title', () => {
  const refusals = fc.record({
    mnemonic: fc.option(fc.oneof(fc.string(), fc.constantFrom(...knownMnemonics))),
    message: fc.string(),
    field: fc.option(fc.string()),
    params: fc.dictionary(fc.string(), fc.string()),
  });
  const anything = fc.oneof(
    fc.anything(),
    refusals.map((parts) => exampleRefusal(parts)),
  );
  expectAll(anything, fc.boolean(), (error, isPartner) => {
    expect(toNotice(error, { isPartner, current: null }, en).title).not.toBe('');
  });
});
