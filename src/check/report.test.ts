import { expect, it } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
import { type Account, UNKNOWN_ACCOUNT } from '#src/session/account-requests.ts';
import type { CheckResponse, CheckState, Known } from './methods.ts';
import { reportText, summaryText, toRows } from './report.ts';

const own = UNKNOWN_ACCOUNT;
const known: Known = { isPartner: false, userId: null, now: 0, own, account: own };
const works: CheckResponse = { isEmpty: false, fields: [], bad: [], found: {} };

const answered: Account = { ...UNKNOWN_ACCOUNT, userId: 6, components: [], permissions: [] };
/** Stored by an earlier release. */
const former: Account = { ...UNKNOWN_ACCOUNT, userId: 6 };
const refused: Account = { ...UNKNOWN_ACCOUNT, lacksConfiguration: true };

function allowance(name: string, account: Account, t = en): string | null | undefined {
  const rows = toRows({ ...known, isPartner: true, own: account, account }, t);
  const row = rows.find((each) => each.name === name);
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
])('%s of %j is %s', (name, account, expected) => expect(allowance(name, account)).toBe(expected));

it('an action of two methods names what each of them misses, in Russian too', () => {
  expect(allowance('Клиенты', answered, ru)).toContain(
    'Выбран хотя бы один пользователь под клиентом: просмотр; Пользователь: просмотр',
  );
});

it.each([
  [-32_602, 'code -32602'],
  [999_999, 'code 999999'],
  [79_165_551_234, 'code —'],
])('the report has a code of six digits at most: %i', (code, expected) => {
  const results = { 'get.contacts': { ms: 5, error: exampleRefusal({ mnemonic: 'of a caller', code }) } };
  expect(reportText(toRows(known, en, results), results, en.check)).toContain(
    `\n  get.contacts: ${expected}, 5\u00a0ms\n`,
  );
});

it('the summary counts what was called, and names the rest with its reason', () => {
  const results: CheckState['results'] = {
    'getobj.account': { ms: 5, response: works },
    'get.contacts': { ms: 5, error: exampleRefusal({ mnemonic: 'forbidden' }) },
  };
  const state = { known, results, current: null };
  expect(summaryText(toRows(known, en, results), state, en.check)).toEqual({
    summary: '1 of 2\u00a0work',
    unchecked:
      'Not checked: Open a person, History (no person ID); Open by a visitor ID, Custom properties ' +
      '(no record to check with); Find by calls, Find by requests, Find by chats, Visits (stopped); ' +
      'Chat messages (no chat to check with); Transcript (no call to check with).',
  });
  const lacking = { ...state, known: { ...known, account: refused } };
  const { unchecked } = summaryText(toRows(lacking.known, en, results), lacking, en.check);
  expect(unchecked).not.toMatch(/Open a person|Custom properties/);
});
