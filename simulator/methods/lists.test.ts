import { describe, expect, it } from 'vitest';
import { partnerBook } from '../data/customers.ts';
import { emails, phones, tokens } from '../data/reserved.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { listAt, startService } from '../testing/service.ts';

async function list(method: string, params: JsonObject) {
  const { result } = await startService();
  const answer = await result(method, { access_token: tokens.partner, ...params });
  return { rows: listAt(answer, 'data'), answer };
}

describe('customers and users', () => {
  it('a partner has 300 customers: some locked, some with forty users', async () => {
    const { rows: customers, answer } = await list('get.customers', {});
    const { rows: users } = await list('get.customer_users', { limit: 10_000 });
    expect(answer).toMatchObject({ metadata: { total_items: 300 } });
    const counts = customers.map(({ id }) => users.filter((user) => user['customer_id'] === id).length);
    expect(counts).toHaveLength(300);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(200);
    expect(counts.filter((count) => count === 40).length).toBeGreaterThan(2);
    expect(customers.filter(({ status }) => status !== 'active').length).toBeGreaterThan(5);
    expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
  });

  it('the big partner has 2,000 customers with 10,000 users, in one page', async () => {
    const params = { access_token: tokens.bigPartner, limit: 10_000 };
    expect((await list('get.customers', params)).rows).toHaveLength(2_000);
    expect((await list('get.customer_users', params)).rows).toHaveLength(10_000);
  });

  it('pages put together are the whole list', async () => {
    const page = async (offset: number) => (await list('get.customers', { limit: 130, offset })).rows;
    const all = [...(await page(0)), ...(await page(130)), ...(await page(260))];
    expect(all.map(({ id }) => id)).toEqual(partnerBook.customers.map(({ id }) => id));
  });

  const name = (operator: string, value: string) => ({ field: 'name', operator, value });
  it.each<[string, JsonObject, readonly string[]]>([
    ['=', name('=', 'ООО «Ромашка»'), ['ООО «Ромашка»']],
    ['like', name('like', 'Romashka%'), ['Romashka Flowers Ltd']],
    ['like keeps case', name('like', 'romashka%'), []],
    ['like without %', name('like', 'Romashka'), []],
    ['ilike', name('ilike', '%рОМАШ%'), ['ООО «Ромашка»']],
    ['like takes dots as dots', name('like', 'Ё.%'), []],
    ['in', { field: 'id', operator: 'in', value: [2004, 2003, 7] }, ['Romashka Flowers Ltd', 'Ёлка и Ко']],
    [
      'or',
      { condition: 'or', filters: [name('=', 'ЗАО «Замок»'), name('like', 'Ё%')] },
      ['Ёлка и Ко', 'ЗАО «Замок»'],
    ],
  ])('filter %s', async (_name, filter, expected) => {
    const { rows } = await list('get.customers', { filter });
    expect(rows.map((row) => row['name'])).toEqual(expected);
  });

  it('sort by several fields, fields in part', async () => {
    const { rows } = await list('get.customer_users', {
      sort: [
        { field: 'name', order: 'desc' },
        { field: 'customer_id', order: 'desc' },
      ],
      fields: ['customer_id', 'name'],
      limit: 500,
    });
    const expected = partnerBook.users
      .map(({ name: userName, customer_id }) => ({ name: userName, customer_id }))
      .toSorted((a, b) => (a.name === b.name ? b.customer_id - a.customer_id : a.name < b.name ? 1 : -1));
    expect(rows).toEqual(expected.slice(0, 500));
  });
});

describe('get.contacts', () => {
  const byEmail = (email: string) => ({
    field: 'emails',
    operator: 'jsquery',
    value: `# = ${JSON.stringify(email)}`,
  });

  it.each([
    ['overlap', { field: 'emails', operator: 'overlap', value: [emails.karenina] }, 1],
    ['a phone', { field: 'phone_numbers', operator: 'overlap', value: [phones.karenina] }, 1],
    ['an e-mail with a quote', byEmail('"><b>@example.com'), 1],
    ['a name', { field: 'full_name', operator: 'ilike', value: 'анна каренина' }, 1],
    ['an e-mail that nobody has', byEmail(emails.unknown), 0],
  ])('finds by %s', async (_name, filter, count) => {
    const { result } = await startService();
    expect(listAt(await result('get.contacts', { filter, fields: ['id'] }), 'data')).toHaveLength(count);
  });

  it('has every second person of an account, of a customer other ones', async () => {
    const { result } = await startService();
    const namesOf = async (params: JsonObject) =>
      listAt(await result('get.contacts', params), 'data').map((row) => row['full_name']);
    const mine = await namesOf({});
    const theirs = await namesOf({ access_token: tokens.partner, user_id: 200_201 });
    expect(Math.min(mine.length, theirs.length)).toBeGreaterThan(5);
    expect([mine.includes('Анна Каренина'), theirs.includes('Анна Каренина')]).toEqual([true, false]);
  });
});
