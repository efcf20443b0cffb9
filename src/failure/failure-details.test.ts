import { expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import { exampleCall, exampleRefusal } from '#src/api/testing/failures.ts';
import { en } from '#src/i18n/testing/en.ts';
import { detailsText, failureDetails } from './failure-details.tsx';

it('gives exactly what a support service needs', () => {
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

it('holds nothing else of the refusal', () => {
  const error = exampleRefusal({
    mnemonic: 'invalid_parameter_value',
    field: 'SECRET',
    params: { object: 'SECRET' },
  });
  error.message = 'SECRET';
  const details = failureDetails(error);
  expect(JSON.stringify(details) + detailsText(details, en)).not.toContain('SECRET');
});

it('makes a hostile mnemonic harmless and short', () => {
  const details = failureDetails(exampleRefusal({ mnemonic: `a\u202eb\nc\u0007${'d'.repeat(9999)}` }));
  expect(detailsText(details, en)).toMatch(/^Mnemonic: ab cd{59}…$/m);
});

it('names the kind of a failure on the way', () => {
  const error = new DataApiError({ kind: 'timeout' }, { ...exampleCall, httpStatus: null });
  const text = detailsText(failureDetails(error), en);
  expect(text).toContain('Mnemonic: timeout\nMessage: —\nCode: —\n');
  expect(text).toContain('HTTP status: —');
});

it('has nothing of a fault of the page but when it was', () => {
  const details = failureDetails(new Error('SECRET'), exampleCall.at);
  const said = detailsText(details, en)
    .split('\n')
    .filter((line) => !line.endsWith(': —'));
  expect(said.slice(0, 2)).toEqual(['Mnemonic: own_fault', 'Time: 2026-11-25T11:05:00.000Z']);
  expect(said).toHaveLength(3);
});
