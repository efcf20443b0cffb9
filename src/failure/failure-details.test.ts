import { expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import { exampleCall, exampleRefusal } from '#src/api/testing/failures.ts';
import { en } from '#src/i18n/testing/en.ts';
import { detailsText, failureDetails } from './failure-details.tsx';

const text = (error: unknown) => detailsText(failureDetails(error, exampleCall.at), en);

it('details have exactly what a support service needs', () => {
  expect(text(exampleRefusal({ mnemonic: 'forbidden', code: -32003 }))).toBe(
    `Method: get.person_visitors
Mnemonic: forbidden
Message: A message of the API
Code: -32003
Request ID: 0123456789abcdef0123456789abcdef
Time: 2026-11-25T11:05:00.000Z
HTTP status: 200
Viewer version: ${__APP_VERSION__}`,
  );
});

it('details leave out the message, field and parameters', () => {
  const params = { object: 'SECRET' };
  const error = exampleRefusal({ mnemonic: 'invalid_parameter_value', field: 'SECRET', params });
  error.message = 'SECRET';
  expect(JSON.stringify(failureDetails(error)) + text(error)).not.toContain('SECRET');
});

const timeout = new DataApiError({ kind: 'timeout' }, { ...exampleCall, httpStatus: null });
const mnemonic = `a\u202eb\nc\u0007${'d'.repeat(9999)}`;
const ofPage =
  /^Method: —\nMnemonic: own_fault\nMessage: —\nCode: —\nRequest ID: —\nTime: 2026-11-25T11:05:00.000Z\nHTTP status: —\nV/;

it.each([
  ['a hostile mnemonic, cleaned and cut', exampleRefusal({ mnemonic }), /^Mnemonic: ab cd{59}…$/m],
  [
    'the kind of a failed transport',
    timeout,
    /^Mnemonic: timeout\nMessage: —\nCode: —\n[^]*HTTP status: —$/m,
  ],
  ['only the time of an error of the page', new Error('SECRET'), ofPage],
])('details have %s', (_what, error, lines) => expect(text(error)).toMatch(lines));
