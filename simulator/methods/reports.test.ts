import { describe, expect, it } from 'vitest';
import { type ReportName, phones, reports, tokens } from '../data/reserved.ts';
import type { JsonObject } from '../rpc/json.ts';
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
    const named = await result(method, { ...days, limit: 1, fields: ['person_id', 'visitor_id'] });
    expect(Object.keys(listAt(named, 'data')[0] ?? {}).toSorted()).toEqual(['person_id', 'visitor_id']);
  });

  it.each<[string, JsonObject, mnemonic: string, field: string]>([
    ['no start', { date_from: undefined }, 'required_parameter_missed', 'date_from'],
    ['no end', { date_till: undefined }, 'required_parameter_missed', 'date_till'],
    ['a day only', { date_from: '2025-01-01' }, 'invalid_parameter_value', 'date_from'],
    ['no such day', { date_from: '2025-02-30 00:00:00' }, 'invalid_parameter_value', 'date_from'],
    ['a number', { date_till: 1_736_942_400 }, 'data_type_error', 'date_till'],
    ['the end first', { date_till: '2024-10-18 00:00:00' }, 'invalid_parameter_value', 'date_till'],
    ['91 days', { date_from: '2024-10-18 00:00:00' }, 'date_interval_limit_reached', 'date_from'],
    [
      '90 days that are more than three months',
      { date_from: '2024-01-31 00:00:00', date_till: '2024-04-30 00:00:01' },
      'date_interval_limit_reached',
      'date_from',
    ],
    ['an unknown field', { fields: ['id', 'tag_name'] }, 'unexpected_parameters', 'fields'],
    ['a field that is no text', { fields: [5] }, 'data_type_error', 'fields'],
    [
      'a filter by an unknown field',
      { filter: { field: '__proto__', operator: '=', value: 'a' } },
      'unexpected_parameters',
      'filter.field',
    ],
    ['a sort by an unknown field', { sort: [{ field: 'name' }] }, 'unexpected_parameters', 'sort.field'],
    [
      'filters three levels deep',
      { filter: { filters: [{ filters: [{ filters: [] }] }] } },
      'invalid_parameter_value',
      'filter.filters',
    ],
  ])('%s is refused by each', async (_name, params, mnemonic, field) => {
    const { failure } = await startService();
    for (const method of reports) {
      expect(await failure(method, { ...days, ...params })).toMatchObject({ mnemonic, field });
    }
  });

  it.each<[ReportName, JsonObject, mnemonic: string, field: string]>([
    ['get.calls_report', { include_ongoing_calls: 'yes' }, 'data_type_error', 'include_ongoing_calls'],
    ['get.chats_report', { include_ongoing_calls: true }, 'unexpected_parameters', 'include_ongoing_calls'],
  ])('%s %j is refused', async (method, params, mnemonic, field) => {
    const { failure } = await startService();
    expect(await failure(method, { ...days, ...params })).toMatchObject({ mnemonic, field });
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
      filter: { field: 'is_lost', operator: '=', value: false },
    };
    const all = await result(calls, { ...params, limit: 10_000 });
    const ids = textsOf(listAt(all, 'data'), 'id');
    const pages: string[] = [];
    for (let offset = 0; offset < ids.length; offset += 3_000) {
      const page = await result(calls, { ...params, limit: 3_000, offset });
      expect(page).toMatchObject({ metadata: { total_items: ids.length } });
      pages.push(...textsOf(listAt(page, 'data'), 'id'));
    }
    expect(pages).toEqual(ids);
    const newest = listAt(
      await result(calls, { ...params, limit: 100, sort: [{ field: 'start_time', order: 'desc' }] }),
      'data',
    );
    expect(textsOf(newest, 'id')).toEqual(ids.toReversed().slice(0, 100));
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
    const { failure, result } = await startService();
    const filter = {
      field: 'contact_phone_number',
      operator: 'in',
      value: [phones.karenina, phones.elsewhere],
    };
    const params = { ...days, filter, access_token: tokens.partner, fields: ['contact_phone_number'] };
    expect(await failure(calls, params)).toMatchObject({
      mnemonic: 'required_parameter_missed',
      field: 'user_id',
    });
    const found = async (user_id: number) =>
      new Set(textsOf(listAt(await result(calls, { ...params, user_id }), 'data'), 'contact_phone_number'));
    expect(await found(200_101)).toEqual(new Set([phones.karenina]));
    expect(await found(200_201)).toEqual(new Set([phones.elsewhere]));
  });
});
