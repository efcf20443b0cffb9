import { expect, it } from 'vitest';
import { DataApiError } from '#src/api/errors.ts';
import { exampleCall, exampleRefusal } from '#src/api/testing/failures.ts';
import { en } from '#src/i18n/testing/en.ts';
import { detailsText, failureDetails } from './failure-details.tsx';

const text = (error: unknown, now?: number) => detailsText(failureDetails(error, now), en);

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

it('details clean and cut a hostile mnemonic', () => {
  const mnemonic = `a\u202eb\nc\u0007${'d'.repeat(9999)}`;
  expect(text(exampleRefusal({ mnemonic }))).toMatch(/^Mnemonic: ab cd{59}…$/m);
});

it('details name the kind of a failed transport', () => {
  const timeout = text(new DataApiError({ kind: 'timeout' }, { ...exampleCall, httpStatus: null }));
  for (const lines of ['Mnemonic: timeout\nMessage: —\nCode: —\n', 'HTTP status: —'])
    expect(timeout).toContain(lines);
});

it('details of an error of the page have its time only', () => {
  const lines = text(new Error('SECRET'), exampleCall.at).split('\n');
  const known = lines.filter((line) => !line.endsWith(': —'));
  expect(known.slice(0, 2)).toEqual(['Mnemonic: own_fault', 'Time: 2026-11-25T11:05:00.000Z']);
  expect(known).toHaveLength(3);
});
