import { expect, it } from 'vitest';
import { createApiUsage } from './api-usage.ts';
import type { Limits } from '#src/api/wire/metadata.ts';

const unreported: Limits = {
  dayLimit: null,
  dayRemaining: null,
  dayReset: null,
  hourLimit: null,
  hourRemaining: null,
  hourReset: null,
  minuteLimit: null,
  minuteRemaining: null,
  minuteReset: null,
};

it.each([
  ['nothing is reported', {}, false],
  ['a tenth is left', { dayLimit: 100, dayRemaining: 10 }, false],
  ['less than a tenth of the day', { dayLimit: 100, dayRemaining: 9 }, true],
  [
    'less than a tenth of the hour',
    { hourLimit: 100, hourRemaining: 9, dayLimit: 100, dayRemaining: 90 },
    true,
  ],
  [
    'less than a tenth of a minute that has ended',
    { minuteLimit: 60, minuteRemaining: 1, minuteReset: 5 },
    false,
  ],
  ['less than a tenth of a minute', { minuteLimit: 60, minuteRemaining: 1, minuteReset: 50 }, true],
])('points are few or not: %s', (_title, limits, areFew) => {
  let now = 0;
  const usage = createApiUsage(() => now);
  usage.record({ totalItems: null, apiVersion: null, limits: { ...unreported, ...limits } });
  now = 10_000;
  expect(usage.arePointsFew()).toBe(areFew);
});
