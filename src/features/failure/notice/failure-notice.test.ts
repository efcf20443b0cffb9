import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataApiError } from '#src/api/data-api-error.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import {
  everyFailure,
  exampleCall,
  exampleContext,
  exampleRefusal,
} from '#src/features/failure/testing/every-failure.ts';
import { failureNotice, offlineNotice, sessionEndWords } from './failure-notice.ts';
import type { Notice } from './failure-notice.ts';
import type { NoticeWords } from '#src/features/failure/api-en.ts';

const languages = { en, ru };
const partner = { ...exampleContext, isPartner: true };

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function texts(notice: Notice): string[] {
  return Object.values(notice).filter((value) => typeof value === 'string');
}

describe.each(Object.entries(languages))('in %s', (_language, t) => {
  it.each(everyFailure)('$name $variant has words and a way out', ({ error, context }) => {
    const notice = failureNotice(error, context, t);
    for (const text of texts(notice)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|[{}[\]]/);
    }
    expect(t.failures.actions[notice.action]).toMatch(/\S/);
  });

  it('has a title of its own for every notice', () => {
    const titles = Object.values(t.failures.notices).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('is shown by an example for every notice', () => {
    const shown = new Set(everyFailure.map(({ error, context }) => failureNotice(error, context, t).kind));
    expect([...shown].toSorted()).toEqual(Object.keys(t.failures.notices).toSorted());
  });
});

it('is written in Russian letters in the Russian dictionary, in formal address', () => {
  for (const { title, meaning, advice = ru.failures.askItTeam } of Object.values<NoticeWords>(
    ru.failures.notices,
  )) {
    for (const text of [title, meaning, advice]) {
      expect(text).toMatch(/[а-яё]/i);
      expect(text).not.toMatch(/"|(?<!\p{L})(ты|тебя|тебе|твой|твоя|твои)(?!\p{L})/iu);
    }
  }
});

describe('ip_not_whitelisted', () => {
  const error = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params: { ip: '203.0.113.7' } });

  it.each([
    [en, 'Administrator → Account → Rules and security settings → API'],
    [ru, 'Администратор → Аккаунт → Правила и настройки безопасности → API'],
  ])('says the address, the place and a message to send', (t, place) => {
    const notice = failureNotice(error, exampleContext, t);
    expect(notice.address).toBe('203.0.113.7');
    expect(notice.administratorMessage).toContain('203.0.113.7');
    for (const text of [notice.administratorMessage, notice.advice]) {
      expect(text?.replaceAll('\u00a0', ' ')).toContain(place);
    }
    expect(notice.hint).toMatch(/\S/);
  });

  it('takes the address from the message when params have none', () => {
    const told = exampleRefusal({
      mnemonic: 'ip_not_whitelisted',
      message: 'Your IP 2001:db8::1 is not whitelisted',
    });
    expect(failureNotice(told, exampleContext, en).address).toBe('2001:db8::1');
  });

  it('has no address and no message to send when neither names one', () => {
    const untold = exampleRefusal({ mnemonic: 'ip_not_whitelisted', params: { ip: '<b>' }, message: 'No' });
    expect(failureNotice(untold, exampleContext, en)).toMatchObject({
      address: null,
      administratorMessage: null,
    });
  });

  it.each([
    [en, 'Romashka', /customer’s/, /“Romashka”/],
    [ru, 'ООО «Ромашка»', /аккаунта клиента/, /(клиента |\()ООО «Ромашка»(\)|$)/],
  ])(
    'speaks of the customer’s account to a partner, by name when it is known',
    (t, customerName, whose, name) => {
      const unnamed = failureNotice(error, partner, t);
      expect(unnamed.title).toMatch(whose);
      expect(unnamed.who).toBe(t.failures.whoCanFix(t.failures.who.customerAdministrator));
      const named = failureNotice(error, { ...partner, customerName }, t);
      expect(named.who).toMatch(name);
      expect(named.administratorMessage).toMatch(name);
    },
  );
});

it.each(['access_token_invalid', 'access_token_expired'] as const)(
  'says when a session of login and password ended: %s',
  (mnemonic) => {
    const endedAt = new Date(2026, 10, 25, 14, 5).getTime();
    const facts = { mnemonic, kind: { type: 'session', login: 'anna' }, endedAt } as const;
    expect(sessionEndWords(facts, en)).toEqual({
      ...en.failures.sessionEnded,
      title: 'Your session ended at 14:05',
    });
    expect(sessionEndWords({ ...facts, kind: { type: 'key' } }, en)).toBe(en.failures.notices[mnemonic]);
    expect(sessionEndWords({ ...facts, mnemonic: 'access_token_blocked' }, en).title).toBe(
      'This access token is blocked',
    );
  },
);

it.each([
  ['Call tracking', 'It needs “Call tracking”.', 'Нужен компонент «Call tracking».'],
  [
    'call_tracking, lead',
    'It needs one of these: “Call tracking”, “Lead generator”.',
    'Нужен один из компонентов: «Коллтрекинг», «Генератор лидов».',
  ],
  ['call_center', 'It needs “Contact center”.', 'Нужен компонент «Контакт-центр».'],
  ['toString', 'It needs “toString”.', 'Нужен компонент «toString».'],
  [
    'dataapi_provisioning',
    'It needs “Data API for configuration”.',
    'Нужен компонент «Data API для настройки».',
  ],
  [
    'unheard_of,dataapi',
    'It needs one of these: “unheard_of”, “Data API”.',
    'Нужен один из компонентов: «unheard_of», «Data API».',
  ],
  // The API's documentation names the component of get.person_visitors.
  [undefined, 'It needs “Data API for configuration”.', 'Нужен компонент «Data API для настройки».'],
])('names the missing components %j', (components, english, russian) => {
  const params = components === undefined ? {} : { components };
  const error = exampleRefusal({ mnemonic: 'method_component_disabled', params });
  expect(failureNotice(error, exampleContext, en).meaning).toBe(english);
  expect(plain(failureNotice(error, exampleContext, ru).meaning)).toBe(russian);
});

it('names no component where neither the API nor its documentation does', () => {
  const { failure } = exampleRefusal({ mnemonic: 'method_component_disabled' });
  const error = new DataApiError(failure, { ...exampleCall, method: 'get.visitors' });
  expect(failureNotice(error, exampleContext, en).meaning).toBe(
    en.failures.notices.method_component_disabled.meaning,
  );
});

it.each([
  [en, 'No action needed'],
  [ru, 'Ничего делать не нужно'],
])('asks nobody to fix what passes by itself', (t, who) => {
  const params = { limit_type: 'minute' };
  expect(failureNotice(exampleRefusal({ mnemonic: 'limit_exceeded', params }), exampleContext, t).who).toBe(
    who,
  );
});

it('says the size of the limit', () => {
  const params = { limit_type: 'day', limit_max_value: '12000' };
  const notice = failureNotice(exampleRefusal({ mnemonic: 'limit_exceeded', params }), exampleContext, en);
  expect(notice).toMatchObject({ kind: 'limit_day', action: 'wait_day' });
  expect(notice.meaning).toContain('Points per day: 12,000.');
});

it('shows the message of an unknown mnemonic as harmless plain text', () => {
  const message = `\u202eevil\u0000 <b>line</b>\r\n${'x'.repeat(10_000)}`;
  const notice = failureNotice(exampleRefusal({ mnemonic: 'quota', message }), exampleContext, en);
  expect(notice.kind).toBe('unknown_mnemonic');
  expect(notice.apiMessage).toMatch(/^evil <b>line<\/b> x+…$/);
  expect(notice.apiMessage).toHaveLength(500);
});

it.each([
  ['quota', '', 'quota'],
  ['', '\u200b', en.failures.noApiMessage],
  ['error', '', en.failures.noApiMessage],
])('has something to say for the mnemonic %j without a message', (mnemonic, message, said) => {
  expect(failureNotice(exampleRefusal({ mnemonic, message }), exampleContext, en).apiMessage).toBe(said);
});

it.each([
  ['https://www.uiscom.ru/help', 'https://www.uiscom.ru/help'],
  ['javascript:alert(1)', null],
])('of the help %s links to %j', (extendedHelper, link) => {
  const error = exampleRefusal({ mnemonic: 'forbidden', extendedHelper });
  expect(failureNotice(error, exampleContext, en).helperUrl).toBe(link);
});

it('calls a failed connection offline only while the browser is', () => {
  const error = new DataApiError({ kind: 'timeout' }, exampleCall);
  expect(failureNotice(error, { ...exampleContext, online: false }, en)).toEqual(offlineNotice(en));
  expect(failureNotice(error, exampleContext, en).kind).toBe('timeout');
});

it('has a notice for anything that was thrown and for any refusal', () => {
  const refusal = fc.record({
    mnemonic: fc.option(fc.oneof(fc.string(), fc.constantFrom(...everyFailure.map(({ name }) => name)))),
    message: fc.string({ unit: 'binary' }),
    field: fc.option(fc.constantFrom('user_id', 'person_id', 'x')),
    params: fc.dictionary(fc.constantFrom('ip', 'limit_type', 'limit_max_value', 'components'), fc.string()),
    extendedHelper: fc.option(fc.oneof(fc.string(), fc.webUrl())),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), refusal.map(exampleRefusal)), fc.boolean(), (error, isPartner) => {
      const notice = failureNotice(error, { ...exampleContext, isPartner }, ru);
      for (const text of texts(notice)) expect(text).toMatch(/\S/);
    }),
  );
});
