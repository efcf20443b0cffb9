import { expect, it } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { checkEn } from '#src/i18n/en/check.ts';
import { resultText } from './report.ts';

it.each([
  [-32_602, 'code -32602'],
  [999_999, 'code 999999'],
  [79_165_551_234, 'code —'],
])('the report has a code of six digits at most: %i', (code, expected) => {
  const error = exampleRefusal({ mnemonic: 'of a caller', code });
  expect(resultText('get.contacts', { ms: 5, error }, checkEn)).toBe(`${expected}, 5\u00a0ms`);
});
