import { expect, it } from 'vitest';
import { checkEn } from '#src/i18n/en/check.ts';
import { checkRu } from '#src/i18n/ru/check.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { type Account, UNKNOWN_ACCOUNT } from '#src/session/account.ts';
import type { Known } from './methods.ts';
import { toRows } from './report.ts';

const answered: Account = { ...UNKNOWN_ACCOUNT, userId: 6, components: [], permissions: [] };
/** Stored by an earlier release. */
const former: Account = { ...UNKNOWN_ACCOUNT, userId: 6 };
const refused: Account = { ...UNKNOWN_ACCOUNT, lacksConfiguration: true };

const ids = { userId: null, personId: null, visitorId: null, chatId: null, callId: null };

function allowance(name: string, account: Account, isRussian = false): string | null | undefined {
  const known: Known = { ...ids, isPartner: true, now: 0, own: account, account };
  const text = isRussian
    ? { words: checkRu, rights: ru.failures.rights }
    : { words: checkEn, rights: en.failures.rights };
  const row = toRows(known, text).find((each) => each.name === name);
  return row?.missing ?? row?.allowance;
}

it.each<[string, Account, string | null]>([
  ['Find by calls', UNKNOWN_ACCOUNT, 'allowed'],
  ['Open a person', UNKNOWN_ACCOUNT, null],
  ['Open a person', former, 'allowed'],
  ['Custom properties', refused, 'Needed: Data API for configuration.'],
  ['Chat messages', former, null],
  ['Chat messages', answered, 'Needed: Consultant or Uploading chats from an external system.'],
  ['Chat messages', { ...answered, components: ['upload_chats'] }, 'allowed'],
  ['Visits', answered, 'Needed: Call tracking or Consultant or Lead generator or Sitephone.'],
  ['Visits', { ...answered, components: ['sitephone'] }, 'allowed'],
  // Its right says so, not its name among the components.
  ['Address book', { ...answered, components: ['address_book: select'] }, 'Needed: Address book: view.'],
  ['Address book', { ...answered, permissions: ['address_book: select'] }, 'allowed'],
  ['Address book', former, null],
  ['Recordings', former, null],
  ['Recordings', answered, 'Needed: call_recordings.'],
  ['Recordings', { ...answered, permissions: ['call_recordings: select'] }, 'allowed'],
])('%s of %j is %s', (name, account, expected) => {
  expect(allowance(name, account)).toBe(expected);
});

it('an action of two methods names what each of them misses, in Russian too', () => {
  expect(allowance('Клиенты', answered, true)).toContain(
    'Выбран хотя бы один пользователь под клиентом: просмотр; Пользователь: просмотр',
  );
});
