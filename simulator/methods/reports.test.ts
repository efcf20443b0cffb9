import { describe, expect, it } from 'vitest';
import { phones, reports, tokens } from '../data/reserved.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { listAt, startService, STILL } from '../testing/service.ts';

/** 89 days around the still clock's day, as the viewer asks first. */
const days = { date_from: '2024-10-20 00:00:00', date_till: '2025-01-16 23:59:59' };
const calls = 'get.calls_report';

const textsOf = (rows: readonly JsonObject[], field: string) => rows.map((row) => String(row[field]));

describe('reports', () => {
  it.each(reports)('%s: the default answer names no person, and costs a point', async (method) => {
    const { result } = await startService();
    const answer = await result(method, { ...days, limit: 1 });
    const fields = Object.keys(listAt(answer, 'data')[0] ?? {});
    expect(fields).toContain('communication_id');
    expect(fields).not.toContain('person_id');
    expect(answer).toMatchObject({ metadata: { limits: { day_remaining: 4_999 } } });
  });

  it('both ends are inside the window; a year ago may be asked', async () => {
    const { result } = await startService();
    const filter = { field: 'contact_phone_number', operator: '=', value: phones.karenina };
    const count = async (date_from: string, date_till: string) =>
      listAt(await result(calls, { date_from, date_till, filter }), 'data').length;
    const at = '2025-01-12 10:15:00';
    expect(await count(at, at)).toBe(1);
    expect(await count('2025-01-12 10:15:01', '2025-01-15 00:00:00')).toBe(0);
    expect(await count('2025-01-01 00:00:00', '2025-01-12 10:14:59')).toBe(0);
    expect(await count('2024-01-01 00:00:00', '2024-03-30 23:59:59')).toBe(0);
    expect(await count('2024-03-31 00:00:00', '2024-06-28 23:59:59')).toBe(1);
  });

  it('sorts, and pages put together are the whole', async () => {
    const { result } = await startService();
    const params = {
      ...days,
      fields: ['id', 'start_time'],
      filter: { field: 'contact_phone_number', operator: '=', value: phones.busy },
    };
    const rowsOf = async (more: JsonObject) => {
      const answer = await result(calls, { ...params, ...more });
      expect(answer).toMatchObject({ metadata: { total_items: 10_000 } });
      return textsOf(listAt(answer, 'data'), 'id');
    };
    const ids = await rowsOf({ limit: 10_000 });
    expect([...(await rowsOf({ limit: 6_000 })), ...(await rowsOf({ limit: 6_000, offset: 6_000 }))]).toEqual(
      ids,
    );
    const newest = await rowsOf({ limit: 100, sort: [{ field: 'start_time', order: 'desc' }] });
    expect(newest).toEqual(ids.toReversed().slice(0, 100));
  });

  it('says whose day it is by the account’s zone', async () => {
    // 22:30 in London, half past one of the next day in Moscow.
    const { result } = await startService({ now: () => STILL + 10.5 * 3_600_000 });
    const newest = async (params: JsonObject) => {
      const sort = [{ field: 'start_time', order: 'desc' }];
      const answer = await result(calls, { ...days, ...params, sort, limit: 1, fields: ['start_time'] });
      return textsOf(listAt(answer, 'data'), 'start_time')[0];
    };
    expect(await newest({})).toBe('2025-01-15 23:48:00');
    expect(await newest({ access_token: tokens.otherClient })).toBe('2025-01-11 12:30:00');
  });

  it('a partner asks for a customer, and gets that customer’s', async () => {
    const { result } = await startService();
    const value = [phones.karenina, phones.elsewhere];
    const filter = { field: 'contact_phone_number', operator: 'in', value };
    const params = { ...days, filter, access_token: tokens.partner, fields: ['contact_phone_number'] };
    const found = async (user_id: number) =>
      new Set(textsOf(listAt(await result(calls, { ...params, user_id }), 'data'), 'contact_phone_number'));
    expect(await found(200_101)).toEqual(new Set([phones.karenina]));
    expect(await found(200_201)).toEqual(new Set([phones.elsewhere]));
  });
});
