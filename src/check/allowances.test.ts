import { expect, it } from 'vitest';
import { checkEn } from '#src/i18n/en/check.ts';
import { checkRu } from '#src/i18n/ru/check.ts';
import { type Account, UNKNOWN_ACCOUNT } from '#src/session/account.ts';
import { toAllowance } from './allowances.ts';
import type { CheckedMethod } from './check-requests.ts';
import { allowanceText } from './report.ts';

const answered: Account = { ...UNKNOWN_ACCOUNT, userId: 6, components: [], permissions: [] };
/** Stored by an earlier release. */
const former: Account = { ...UNKNOWN_ACCOUNT, userId: 6 };
const refused: Account = { ...UNKNOWN_ACCOUNT, lacksConfiguration: true };

it.each<[CheckedMethod, Account, string]>([
  ['get.calls_report', UNKNOWN_ACCOUNT, 'allowed'],
  ['get.person_visitors', UNKNOWN_ACCOUNT, 'not known'],
  ['get.person_visitors', former, 'allowed'],
  ['get.person_visitors', refused, 'missing: Data API for configuration'],
  ['get.chat_messages_report', former, 'not known'],
  ['get.chat_messages_report', answered, 'missing: Consultant or Uploading chats from an external system'],
  ['get.chat_messages_report', { ...answered, components: ['upload_chats'] }, 'allowed'],
  // Its right says so, not its name among the components.
  ['get.contacts', { ...answered, components: ['address_book: select'] }, 'missing: Address book: view'],
  ['get.contacts', { ...answered, permissions: ['address_book: select'] }, 'allowed'],
  ['get.contacts', former, 'not known'],
])('%s of %j is %s', (method, account, expected) => {
  const text = allowanceText(toAllowance([method], account), { language: 'en', words: checkEn });
  expect(text).toBe(expected);
});

it('an action of two methods names what each of them misses, in Russian too', () => {
  const missing = toAllowance(['get.customers', 'get.customer_users'], answered);
  expect(allowanceText(missing, { language: 'ru', words: checkRu })).toContain(
    'Выбран хотя бы один пользователь под клиентом: просмотр; Пользователь: просмотр',
  );
});
