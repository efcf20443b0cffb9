import { expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import { exampleCall, exampleRefusal } from '#src/api/testing/failures.ts';
import { en } from '#src/i18n/testing/en.ts';
import { detailsText, failureDetails } from './failure-details.tsx';

it('details have exactly what a support service needs', () => {
  const details = failureDetails(exampleRefusal({ mnemonic: 'forbidden', code: -32003 }));
  expect(detailsText(details, en)).toBe(
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
  const error = exampleRefusal({
    mnemonic: 'invalid_parameter_value',
    field: 'SECRET',
    params: { object: 'SECRET' },
  });
  error.message = 'SECRET';
  const details = failureDetails(error);
  expect(JSON.stringify(details) + detailsText(details, en)).not.toContain('SECRET');
});

it('details clean and cut a hostile mnemonic', () => {
  const details = failureDetails(exampleRefusal({ mnemonic: `a\u202eb\nc\u0007${'d'.repeat(9999)}` }));
  expect(detailsText(details, en)).toMatch(/^Mnemonic: ab cd{59}…$/m);
});

it('details name the kind of a failed transport', () => {
  const error = new DataApiError({ kind: 'timeout' }, { ...exampleCall, httpStatus: null });
  const text = detailsText(failureDetails(error), en);
  expect(text).toContain('Mnemonic: timeout\nMessage: —\nCode: —\n');
  expect(text).toContain('HTTP status: —');
});

it('details of an error of the page have its time only', () => {
  const details = failureDetails(new Error('SECRET'), exampleCall.at);
  const known = detailsText(details, en)
    .split('\n')
    .filter((line) => !line.endsWith(': —'));
  expect(known.slice(0, 2)).toEqual(['Mnemonic: own_fault', 'Time: 2026-11-25T11:05:00.000Z']);
  expect(known).toHaveLength(3);
});
