import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerTo, fakeFetch, refusal } from '#src/api/testing/fake-fetch.ts';
import { toToken } from '#src/domain/testing/ids.ts';
import { createDataApi } from './data-api.ts';
import { dateParams } from './request.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-25T22:30:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** An API that refuses some dates, naming `field`, and the dates that it was sent. */
function apiRefusing(isRefused: (from: string, till: string) => boolean, field = 'date_till') {
  const sent: string[] = [];
  const { fetch } = fakeFetch((call) => {
    const { date_from: from, date_till: till } = call.params;
    sent.push(`${String(from)} … ${String(till)}`);
    const refused = isRefused(String(from), String(till));
    return answerTo(call, refused ? refusal('invalid_parameter_value', field) : { result: { data: [] } });
  });
  const zones: unknown[] = [];
  const timeZone = (userId: unknown) => {
    zones.push(userId);
    return 'Asia/Omsk';
  };
  const api = createDataApi({ fetch, url: '/api/v2.0', timeZone });
  const call = (from: string, till: string) =>
    api.call(
      {
        method: 'get.calls_report',
        params: { user_id: 7, ...dateParams({ from, till }) },
        parse: (data) => data,
      },
      { token: toToken() },
    );
  return { call, sent, zones };
}

// In Omsk, it is 04:30 of the next day, 26 November.
const whole = '2026-09-01 00:00:00 … 2026-11-27 23:59:59';
const untilToday = '2026-09-01 00:00:00 … 2026-11-26 23:59:59';

it('a call whose date is refused is sent once more until today in the account’s zone', async () => {
  for (const field of ['date_till', 'date_from']) {
    const { call, sent, zones } = apiRefusing((_from, till) => till > '2026-11-27', field);
    await expect(call('2026-09-01', '2026-11-27')).resolves.toEqual([]);
    expect(sent).toEqual([whole, untilToday]);
    expect(new Set(zones)).toEqual(new Set([7]));
    // Later calls end today at once.
    await call('2026-09-01', '2026-11-27');
    expect(sent.slice(2)).toEqual([untilToday]);
  }
});

it('a date that is refused again is the failure', async () => {
  const { call, sent } = apiRefusing(() => true);
  await expect(call('2026-09-01', '2026-11-27')).rejects.toMatchObject({ failure: { field: 'date_till' } });
  expect(sent).toEqual([whole, untilToday]);
});

it('a refused call of the past is not repeated', async () => {
  const { call, sent } = apiRefusing(() => true);
  await expect(call('2025-09-01', '2025-11-27')).rejects.toMatchObject({ failure: { field: 'date_till' } });
  expect(sent).toHaveLength(1);
});

it('a call whose filter is refused is not repeated', async () => {
  const { call, sent } = apiRefusing(() => true, 'filter');
  await expect(call('2026-09-01', '2026-11-27')).rejects.toMatchObject({ failure: { field: 'filter' } });
  expect(sent).toEqual([whole]);
});

it('no call begins after today in the account’s zone', async () => {
  const { call, sent } = apiRefusing(() => false);
  await call('2026-12-24', '2026-12-24');
  expect(sent).toEqual(['2026-11-26 00:00:00 … 2026-12-24 23:59:59']);
});
