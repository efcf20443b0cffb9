import { expect, it } from 'vitest';
import { createApiUsage } from './api-usage.ts';
import type { Limit, Period } from '#src/api/wire/metadata.ts';

const unreported: Limit = { limit: null, remaining: null, reset: null };

it.each<[string, Partial<Record<Period, Partial<Limit>>>, boolean]>([
  ['nothing is reported', {}, false],
  ['a tenth is left', { day: { limit: 100, remaining: 10 } }, false],
  ['less than a tenth of the day', { day: { limit: 100, remaining: 9 } }, true],
  [
    'less than a tenth of the hour',
    { hour: { limit: 100, remaining: 9 }, day: { limit: 100, remaining: 90 } },
    true,
  ],
  ['less than a tenth of a minute that has ended', { minute: { limit: 60, remaining: 1, reset: 5 } }, false],
  ['less than a tenth of a minute', { minute: { limit: 60, remaining: 1, reset: 50 } }, true],
])('points are few or not: %s', (_title, { day, hour, minute }, areFew) => {
  let now = 0;
  const usage = createApiUsage(() => now);
  const limits = {
    day: { ...unreported, ...day },
    hour: { ...unreported, ...hour },
    minute: { ...unreported, ...minute },
  };
  usage.record({ totalItems: null, deprecated: null, limits });
  now = 10_000;
  expect(usage.arePointsFew()).toBe(areFew);
});
