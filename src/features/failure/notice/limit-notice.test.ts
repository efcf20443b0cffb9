import { expect, it } from 'vitest';
import type { ApiRefusal } from '#src/api/data-api-error.ts';
import type { Limits } from '#src/api/wire/metadata.ts';
import { clock, limitNotice } from './limit-notice.ts';

const limits: Limits = {
  dayLimit: 750,
  dayRemaining: 0,
  dayReset: 31_492,
  hourLimit: 4_000,
  hourRemaining: 0,
  hourReset: 1_200,
  minuteLimit: 150,
  minuteRemaining: 0,
  minuteReset: 51.2,
};

function refusal(parts: Partial<ApiRefusal>): ApiRefusal {
  return {
    kind: 'api',
    mnemonic: 'limit_exceeded',
    code: -32029,
    message: '',
    field: null,
    params: {},
    limits: null,
    extendedHelper: null,
    ...parts,
  };
}

it.each<[Partial<ApiRefusal>, ReturnType<typeof limitNotice>]>([
  [
    { params: { limit_type: 'minute', limit_max_value: '140' }, limits },
    { type: 'minute', size: 140, resetsInSeconds: 52 },
  ],
  [
    { params: { limit_type: 'Day' }, limits },
    { type: 'day', size: 750, resetsInSeconds: 31_492 },
  ],
  [{ message: 'Limit per day has been exceeded.' }, { type: 'day', size: null, resetsInSeconds: null }],
  [
    { params: { limit_type: 'hour' }, limits },
    { type: 'hour', size: 4_000, resetsInSeconds: 1_200 },
  ],
  [
    { message: 'Limit per hour has been exceeded.', limits: { ...limits, hourReset: 3_601 } },
    { type: 'hour', size: 4_000, resetsInSeconds: null },
  ],
  // A minute lasts a minute at the most.
  [{ params: { limit_type: 'minute' } }, { type: 'minute', size: null, resetsInSeconds: 60 }],
  [
    { params: { limit_type: 'minute' }, limits: { ...limits, minuteReset: 1e9, minuteLimit: -1 } },
    { type: 'minute', size: null, resetsInSeconds: 60 },
  ],
  [
    { params: { limit_type: 'day', limit_max_value: 'many' }, limits: { ...limits, dayReset: -1 } },
    { type: 'day', size: 750, resetsInSeconds: null },
  ],
  [{ params: { limit_type: 'month' } }, null],
  [{}, null],
])('reads %j', (parts, notice) => {
  expect(limitNotice(refusal(parts))).toEqual(notice);
});

it.each([
  [0, '0:00'],
  [-3, '0:00'],
  [51.2, '0:52'],
  [60, '1:00'],
  [3599, '59:59'],
  [31_492, '8:44:52'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
