import { expect, it, vi } from 'vitest';
import { DataApiError, type DataApiFailure, knownMnemonics } from './errors.ts';
import { exampleCall, exampleRefusal, http, spent } from '#src/api/testing/failures.ts';
import { maxRetries, retryDelay, shouldRetry } from './retry.ts';

const refused = (mnemonic: string | null): DataApiFailure => exampleRefusal({ mnemonic }).failure;

/** The points of a period come back in 20 s. */
const spentFor = (period: string): DataApiFailure => spent(period, 20).failure;

const toError = (failure: DataApiFailure) => new DataApiError(failure, { ...exampleCall, at: 0 });

const table: [DataApiFailure, 0 | 2][] = [
  [{ kind: 'network' }, 2],
  [{ kind: 'timeout' }, 2],
  [{ kind: 'not_json', reason: 'invalid' }, 2],
  [{ kind: 'not_json', reason: 'html' }, 0],
  [{ kind: 'wrong_id' }, 2],
  [{ kind: 'wrong_envelope' }, 0],
  [{ kind: 'invalid_response' }, 0],
  [http(429), 2],
  [http(502), 2],
  [http(503, 30), 2],
  [http(503, 31), 0],
  [http(504), 2],
  [http(404), 0],
  [http(500, 1), 0],
  [spentFor('minute'), 2],
  [spentFor('hour'), 0],
  [spentFor('day'), 0],
  [refused(null), 0],
  ...knownMnemonics.map((mnemonic): [DataApiFailure, 0 | 2] => [
    refused(mnemonic),
    mnemonic === 'internal_error' ? 2 : 0,
  ]),
];

it.each(table)('maxRetries of %j is %i', (failure, retries) => {
  expect(maxRetries(failure)).toBe(retries);
  const asked = [0, 1, 2, 3].map((failureCount) => shouldRetry(toError(failure), failureCount));
  expect(asked).toEqual(retries === 2 ? [true, true, false, false] : [false, false, false, false]);
});

it.each([
  ['an abort', new DOMException('Aborted', 'AbortError')],
  ['what only looks like one', { name: 'DataApiError', failure: { kind: 'network' } }],
])('no retries for %s', (_title, error) => expect(shouldRetry(error, 0)).toBe(false));

it.each<[DataApiFailure, number, number, number]>([
  [{ kind: 'network' }, 0, 0, 500],
  [{ kind: 'network' }, 1, 1, 3000],
  [refused('internal_error'), 0, 0.5, 750],
  [http(503, 5), 0, 0, 5500],
  [http(429, 30), 1, 1, 33_000],
])('the pause: %j after %i failures, random %f: %i ms', (failure, failureCount, random, expected) => {
  expect(retryDelay(toError(failure), failureCount, () => random)).toBe(expected);
});

it('retryDelay of a spent minute lasts until its reset', () => {
  vi.useFakeTimers({ now: 5000 });
  expect(retryDelay(toError(spentFor('minute')), 0, () => 0)).toBe(15_500);
  vi.setSystemTime(60_000);
  expect(retryDelay(toError(spentFor('minute')), 0, () => 0)).toBe(500);
  vi.useRealTimers();
});
