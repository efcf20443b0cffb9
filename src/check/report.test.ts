import { expect, it } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { checkEn } from '#src/i18n/en/check.ts';
import { en } from '#src/i18n/testing/en.ts';
import { UNKNOWN_ACCOUNT } from '#src/session/account.ts';
import type { CheckResponse, Known } from './methods.ts';
import { reportText, summaryText, toRows } from './report.ts';
import type { CheckState } from './run-check.ts';

const ids = { userId: null, personId: null, visitorId: null, chatId: null, callId: null };
const known: Known = { ...ids, isPartner: false, now: 0, own: UNKNOWN_ACCOUNT, account: UNKNOWN_ACCOUNT };
const text = { words: checkEn, rights: en.failures.rights };
const works: CheckResponse = { isEmpty: false, fields: [], bad: [], found: {} };

it.each([
  [-32_602, 'code -32602'],
  [999_999, 'code 999999'],
  [79_165_551_234, 'code —'],
])('the report has a code of six digits at most: %i', (code, expected) => {
  const error = exampleRefusal({ mnemonic: 'of a caller', code });
  const results = { 'get.contacts': { ms: 5, error } };
  expect(reportText(toRows(known, text, results), results, checkEn)).toContain(
    `\n  get.contacts: ${expected}, 5\u00a0ms\n`,
  );
});

it('the summary counts what was called, and names the rest with its reason', () => {
  const results: CheckState['results'] = {
    'getobj.account': { ms: 5, response: works },
    'get.contacts': { ms: 5, error: exampleRefusal({ mnemonic: 'forbidden' }) },
  };
  const state = { known, results, current: null };
  expect(summaryText(toRows(known, text, results), state, checkEn)).toEqual({
    summary: '1 of 2\u00a0work',
    unchecked:
      'Not checked: Open a person, History (no person ID); Open by a visitor ID, Custom properties ' +
      '(no record to check with); Find by calls, Find by requests, Find by chats, Visits (stopped); ' +
      'Chat messages (no chat to check with); Transcript (no call to check with).',
  });
});
