import { expect, it } from 'vitest';
import fc from 'fast-check';
import { DataApiError, knownMnemonics, type DataApiFailure } from '#src/api/errors.ts';
import { toUserId } from '#src/domain/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { toNoticeKind, toNotice, type NoticeContext, type NoticeKind } from './notice.ts';
import { exampleCall, exampleRefusal, http, spent } from '#src/api/testing/failures.ts';

const name = 'ООО «Вокзал»';
const client: NoticeContext = { isPartner: false, current: null };
const partner: NoticeContext = { isPartner: true, current: { userId: toUserId(7), name, label: name } };

const kindsOfMnemonics: Partial<Record<string, NoticeKind>> = {
  access_token_invalid: 'invalidToken',
  access_token_expired: 'expiredToken',
  access_token_blocked: 'blockedToken',
  auth_error: 'password',
  ip_not_whitelisted: 'ipNotAllowed',
  forbidden: 'forbidden',
  method_component_disabled: 'missingComponent',
  parameter_component_disabled: 'missingComponent',
  account_inactive: 'account',
  limit_exceeded: 'rateLimited',
  internal_error: 'unavailable',
};

it.each(knownMnemonics)('mnemonic %s has its notice', (mnemonic) => {
  const kind = kindsOfMnemonics[mnemonic] ?? 'unexpectedResponse';
  expect(toNoticeKind(exampleRefusal({ mnemonic }), client)).toBe(kind);
});

it.each<[NoticeKind, string, string | null, NoticeContext]>([
  ['customerAddress', 'ip_not_whitelisted', null, partner],
  ['otherCustomer', 'forbidden', 'user_id', partner],
  ['forbidden', 'forbidden', 'user_id', client],
  ['forbidden', 'forbidden', null, partner],
  ['customer', 'required_parameter_missed', 'user_id', client],
  ['otherCustomer', 'account_inactive', null, partner],
  ['otherCustomer', 'invalid_parameter_value', 'user_id', partner],
  ['unknownId', 'data_type_error', 'person_id', client],
  ['unexpectedResponse', 'data_type_error', 'name', client],
  ['unexpectedResponse', 'a_new_one', null, client],
])('notice %s for %s of %s', (kind, mnemonic, field, context) => {
  expect(toNoticeKind(exampleRefusal({ mnemonic, field }), context)).toBe(kind);
});

it.each<[DataApiFailure, NoticeKind]>([
  [{ kind: 'network' }, 'network'],
  [{ kind: 'timeout' }, 'unavailable'],
  [http(403), 'network'],
  [http(404), 'unexpectedResponse'],
  [http(429), 'rateLimited'],
  [http(500), 'unavailable'],
  [http(511), 'captivePortal'],
  [{ kind: 'not_json', reason: 'html' }, 'captivePortal'],
  [{ kind: 'not_json', reason: 'empty' }, 'unexpectedResponse'],
  [{ kind: 'invalid_response' }, 'unexpectedResponse'],
])('failure %j has notice %s', (failure, kind) => {
  expect(toNoticeKind(new DataApiError(failure, exampleCall), client)).toBe(kind);
});

it('a portal without a history has a notice of its own', () => {
  const { failure } = exampleRefusal({ mnemonic: 'method_not_found' });
  const kind = (method: 'get.person_events' | 'get.visitors') =>
    toNoticeKind(new DataApiError(failure, { ...exampleCall, method }), client);
  expect([kind('get.person_events'), kind('get.visitors')]).toEqual(['history', 'unexpectedResponse']);
});

it.each([
  [en, 'Rules and security settings → API', 'IP restrictions → API access', 'or a place'],
  [ru, 'Правила и настройки безопасности → API', 'Ограничения по IP → Доступ к API', 'или место'],
])('refused address names both paths and what a rule may be', (t, oldPath, newPath, rule) => {
  const refusal = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params: { ip: '203.0.113.7' } });
  for (const context of [client, partner]) {
    const { advice, message } = toNotice(refusal, context, t);
    for (const text of [advice, message].map((each) => each?.replaceAll('\u00a0', ' '))) {
      expect(text).toContain(oldPath);
      expect(text).toContain(newPath);
    }
    expect(advice?.replaceAll('\u00a0', ' ')).toContain(rule);
  }
});

it.each([
  ['method_component_disabled', 'get.chats_report', 'Chats aren’t in your account’s plan.'],
  ['method_component_disabled', 'get.customers', 'This isn’t in your account’s plan.'],
  ['parameter_component_disabled', 'get.calls_report', 'This isn’t in your account’s plan.'],
] as const)('%s of %s says what the plan lacks', (mnemonic, method, expected) => {
  const { failure } = exampleRefusal({ mnemonic });
  expect(title(new DataApiError(failure, { ...exampleCall, method }))).toBe(expected);
});

it('error of the page has a notice of its own', () => {
  expect(toNoticeKind(new TypeError('x is not a function'), client)).toBe('appCrash');
});

const soon = en.formats.time(exampleCall.at + 3600_000);
const title = (error: unknown) => toNotice(error, client, en).title;

it('spent day and hour name the time of their reset', () => {
  const until = `They reset at ${soon}.`;
  expect(toNotice(spent('day', 3600), client, en)).toMatchObject({
    title: `No points left today. ${until}`,
    waitsUntil: exampleCall.at + 3600_000,
  });
  expect(title(spent('hour', 3600))).toBe(`No points left this hour. ${until}`);
});

it.each([-1, 86_401])('spent day that resets in %i s has no time', (seconds) => {
  expect(title(spent('day', seconds))).toBe('No points left today.');
  expect(toNotice(spent('day', seconds), client, en).waitsUntil).toBeNull();
});

it('unavailable service names the time that it gave', () => {
  const failed = (failure: DataApiFailure) => title(new DataApiError(failure, exampleCall));
  expect(failed(http(503, 3600))).toBe(`The service isn’t responding. Try again at ${soon}.`);
  expect(failed(http(503, 20))).toBe('The service isn’t responding. Try again in a few minutes.');
  expect(failed(http(429, 3600))).toBe(`Too many requests at once. Try again at ${soon}.`);
  for (const seconds of [86_401, Number.MAX_SAFE_INTEGER])
    expect(failed(http(429, seconds))).toBe('Too many requests at once. Try again in a minute.');
  expect(title(spent('minute', 60))).toBe('Too many requests at once. Try again in a minute.');
});

it.each([
  [{ ip: '2001:db8::7' }, 'No', '2001:db8::7'],
  [{}, 'Your IP 10.0.0.1 is not whitelisted', '10.0.0.1'],
  [{ ip: '<b>' }, 'No', null],
])('address of %j and “%s” is %s', (params, message, ip) => {
  const refusal = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params, message });
  expect(toNotice(refusal, client, en).address).toBe(ip);
});

it.each([
  [client, en, 'our account'],
  [partner, en, 'your account “ООО «Вокзал»”'],
  [partner, ru, 'вашего аккаунта (ООО «Вокзал»)'],
])('refused address has a message to the administrator', (context, t, account) => {
  const refusal = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params: { ip: '203.0.113.7' } });
  const message = toNotice(refusal, context, t).message?.replaceAll('\u00a0', ' ');
  expect(message).toContain('203.0.113.7');
  expect(message).toContain(account);
});

it.each([
  ['forbidden', 'get.contacts', en, 'Needed: Address book: view.\nWhere: Administrator → User management.'],
  [
    'method_component_disabled',
    'get.person_visitors',
    ru,
    'Нужно: Data API для настройки.\nГде: «Аккаунт → Тарифы',
  ],
  ['forbidden', 'get.calls_report', en, 'access?\nWhere: '],
] as const)('refusal “%s” of %s has a message with what is needed', (mnemonic, method, t, needed) => {
  const { failure } = exampleRefusal({ mnemonic });
  const { message } = toNotice(new DataApiError(failure, { ...exampleCall, method }), client, t);
  for (const part of [mnemonic, method, needed]) expect(message?.replaceAll('\u00a0', ' ')).toContain(part);
});

it('every failure has a title', () => {
  const refusal = fc.record({
    mnemonic: fc.option(fc.oneof(fc.string(), fc.constantFrom(...knownMnemonics))),
    message: fc.string(),
    field: fc.option(fc.string()),
    params: fc.dictionary(fc.string(), fc.string()),
  });
  const failed = fc.oneof(
    fc.anything(),
    refusal.map((parts) => exampleRefusal(parts)),
  );
  fc.assert(
    fc.property(failed, fc.boolean(), (error, isPartner) => {
      expect(toNotice(error, { isPartner, current: null }, en).title).not.toBe('');
    }),
  );
});
