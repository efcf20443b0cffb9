import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigPartnerBook, partnerBook } from '../data/customers.ts';
import { emails, phones, tokens } from '../data/reserved.ts';
import type { JsonObject } from '../rpc/json.ts';
import { listAt, startService, type TestService } from '../testing/service.ts';

const partner = { access_token: tokens.partner };

async function list({ result }: TestService, method: string, params: JsonObject) {
  const answer = await result(method, { ...partner, ...params });
  return { rows: listAt(answer, 'data'), answer };
}

async function namesBy(filter: unknown): Promise<readonly unknown[]> {
  const { rows } = await list(await startService(), 'get.customers', { filter });
  return rows.map((row) => row['name']);
}

describe('customers and users', () => {
  it('a partner has 300 customers: some locked, some with forty users', async () => {
    const service = await startService();
    const { rows: customers, answer } = await list(service, 'get.customers', {});
    const { rows: users } = await list(service, 'get.customer_users', { limit: 10_000 });
    expect(answer).toMatchObject({ metadata: { total_items: 300 } });
    expect(customers).toHaveLength(300);
    const counts = customers.map(({ id }) => users.filter((user) => user['customer_id'] === id).length);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(200);
    expect(counts.filter((count) => count > 1 && count < 40).length).toBeGreaterThan(20);
    expect(counts.filter((count) => count === 40).length).toBeGreaterThan(2);
    expect(counts).not.toContain(0);
    expect(customers.filter(({ status }) => status !== 'active').length).toBeGreaterThan(5);
    expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
    expect(new Set(users.map(({ login }) => login)).size).toBe(users.length);
  });

  it('the big partner has 2,000 customers with 10,000 users, in one page', async () => {
    const { result } = await startService();
    const params = { access_token: tokens.bigPartner, limit: 10_000 };
    expect(listAt(await result('get.customers', params), 'data')).toHaveLength(2_000);
    expect(listAt(await result('get.customer_users', params), 'data')).toHaveLength(10_000);
    expect(bigPartnerBook.customerOf.size).toBe(10_000);
  });

  it('pages put together are the whole list, whatever their size', async () => {
    const service = await startService();
    const sizes = fc.integer({ min: 40, max: 400 });
    const fields = ['id', 'name', 'description', 'status', 'sites'];
    await fc.assert(
      fc.asyncProperty(sizes, async (limit) => {
        const token = `${tokens.partner}~${limit}`;
        const all: JsonObject[] = [];
        for (let offset = 0; offset < 300; offset += limit) {
          const page = await list(service, 'get.customers', { access_token: token, limit, offset, fields });
          expect(page.rows.length).toBeLessThanOrEqual(limit);
          expect(page.answer).toMatchObject({ metadata: { total_items: 300 } });
          all.push(...page.rows);
        }
        expect(all).toEqual(partnerBook.customers);
      }),
      { numRuns: 10 },
    );
  });

  it.each<[string, unknown, readonly string[]]>([
    ['=', { field: 'name', operator: '=', value: 'ООО «Ромашка»' }, ['ООО «Ромашка»']],
    ['like', { field: 'name', operator: 'like', value: 'Romashka%' }, ['Romashka Flowers Ltd']],
    ['like keeps case', { field: 'name', operator: 'like', value: 'romashka%' }, []],
    ['like without %', { field: 'name', operator: 'like', value: 'Romashka' }, []],
    ['ilike', { field: 'name', operator: 'ilike', value: '%рОМАШ%' }, ['ООО «Ромашка»']],
    ['like takes dots as dots', { field: 'name', operator: 'like', value: 'Ё.%' }, []],
    ['in', { field: 'id', operator: 'in', value: [2004, 2003, 7] }, ['Romashka Flowers Ltd', 'Ёлка и Ко']],
    [
      'and',
      {
        filters: [
          { field: 'id', operator: 'in', value: [2003, 2004] },
          { field: 'name', operator: 'like', value: 'Ё%' },
        ],
      },
      ['Ёлка и Ко'],
    ],
    [
      'or, nested',
      {
        condition: 'or',
        filters: [
          { field: 'id', operator: '=', value: 2004 },
          {
            condition: 'and',
            filters: [
              { field: 'status', operator: '=', value: 'manual_lock' },
              { field: 'id', operator: 'in', value: [2004, 2005] },
            ],
          },
        ],
      },
      ['Ёлка и Ко', 'ЗАО «Замок»'],
    ],
  ])('filter %s', async (_name, filter, expected) => {
    expect(await namesBy(filter)).toEqual(expected);
  });

  it('sort by several fields, fields in part', async () => {
    const { rows } = await list(await startService(), 'get.customer_users', {
      sort: [
        { field: 'name', order: 'desc' },
        { field: 'customer_id', order: 'desc' },
      ],
      fields: ['customer_id', 'name'],
      limit: 500,
    });
    expect(Object.keys(rows[0] ?? {})).toEqual(['name', 'customer_id']);
    const expected = partnerBook.users
      .map(({ name, customer_id }) => ({ name, customer_id }))
      .toSorted((a, b) => (a.name === b.name ? b.customer_id - a.customer_id : a.name < b.name ? 1 : -1));
    expect(rows).toEqual(expected.slice(0, 500));
  });

  it('users of one customer', async () => {
    const filter = { field: 'customer_id', operator: '=', value: 2002 };
    const { rows } = await list(await startService(), 'get.customer_users', { filter });
    expect(rows.map(({ id, login }) => [id, login])).toEqual([
      [200201, 'petr@vokzal.example'],
      [200202, 'alena@vokzal.example'],
      [200203, 'desk@vokzal.example'],
    ]);
  });

  it.each<[string, JsonObject, string, string]>([
    ['get.customers', { filter: 'name' }, 'data_type_error', 'filter'],
    [
      'get.customers',
      { filter: { field: 'id', operator: 'in', value: 1 } },
      'data_type_error',
      'filter.value',
    ],
    [
      'get.customers',
      { filter: { field: 'name', operator: 'like', value: 1 } },
      'data_type_error',
      'filter.value',
    ],
    [
      'get.customers',
      { filter: { field: 'id', operator: 'like', value: '2%' } },
      'invalid_parameter_value',
      'filter.operator',
    ],
    [
      'get.customers',
      { filter: { field: 'id', operator: '=', value: '2001' } },
      'data_type_error',
      'filter.value',
    ],
    ['get.customers', { filter: { filters: {} } }, 'data_type_error', 'filter.filters'],
    [
      'get.customers',
      { filter: { filters: [], condition: 'xor' } },
      'invalid_parameter_value',
      'filter.condition',
    ],
    ['get.customers', { sort: 'name' }, 'data_type_error', 'sort'],
    ['get.customers', { sort: [{ field: 'status', order: 'up' }] }, 'invalid_parameter_value', 'sort.order'],
    [
      'get.customers',
      { filter: { field: 'status', operator: '=', value: 'locked' } },
      'invalid_parameter_value',
      'filter.value',
    ],
    ['get.customers', { limit: '10' }, 'data_type_error', 'limit'],
    ['get.customers', { limit: 10_001 }, 'invalid_parameter_value', 'limit'],
    ['get.customers', { offset: 100_001 }, 'invalid_parameter_value', 'offset'],
    ['get.customers', { offset: -1 }, 'invalid_parameter_value', 'offset'],
  ])('%s %j is refused', async (method, params, mnemonic, field) => {
    const { failure } = await startService();
    expect(await failure(method, { ...partner, ...params })).toMatchObject({ mnemonic, field });
  });
});

const CONTACTS = 'get.contacts';
const byEmail = (email: string) => ({
  field: 'emails',
  operator: 'jsquery',
  value: `# = ${JSON.stringify(email)}`,
});

describe('get.contacts', () => {
  it('answers with all fields, for a point', async () => {
    const { result } = await startService();
    const answer = await result(CONTACTS, { filter: byEmail(emails.addressBookOnly) });
    expect(answer).toMatchObject({ metadata: { total_items: 1, limits: { day_remaining: 4_999 } } });
    expect(listAt(answer, 'data')).toEqual([
      {
        id: expect.any(Number),
        full_name: 'Клара Книжникова',
        first_name: 'Клара',
        last_name: 'Книжникова',
        patronymic: null,
        phone_numbers: [phones.klara],
        emails: [emails.addressBookOnly],
        organization_id: null,
        organization_name: null,
        personal_manager_id: null,
        personal_manager_full_name: null,
        groups: [],
      },
    ]);
  });

  it.each([
    ['overlap', { field: 'emails', operator: 'overlap', value: [emails.karenina] }, 1],
    ['a phone', { field: 'phone_numbers', operator: 'overlap', value: phones.karenina }, 1],
    ['an e-mail with a quote', byEmail('"><b>@example.com'), 1],
    ['a name', { field: 'full_name', operator: 'ilike', value: 'анна каренина' }, 1],
    ['an e-mail that nobody has', byEmail(emails.unknown), 0],
  ])('finds by %s', async (_name, filter, count) => {
    const { result } = await startService();
    expect(listAt(await result(CONTACTS, { filter, fields: ['id'] }), 'data')).toHaveLength(count);
  });

  it.each([
    ['emails', '=', 'a@b.example', 'invalid_parameter_value', 'filter.operator'],
    ['emails', 'jsquery', 'a@b.example', 'invalid_parameter_value', 'filter.value'],
    ['emails', 'jsquery', String.raw`# = "\x"`, 'invalid_parameter_value', 'filter.value'],
    ['emails', 'overlap', 5, 'data_type_error', 'filter.value'],
    ['full_name', 'toString', 'a', 'invalid_parameter_value', 'filter.operator'],
  ])('%s %s %j is refused', async (name, operator, value, mnemonic, field) => {
    const { failure } = await startService();
    const filter = { field: name, operator, value };
    expect(await failure(CONTACTS, { filter })).toMatchObject({ mnemonic, field });
  });

  it('has every second person of an account, of a customer other ones', async () => {
    const { result } = await startService();
    const mine = listAt(await result(CONTACTS), 'data');
    const theirs = listAt(await result(CONTACTS, { access_token: tokens.partner, user_id: 200_201 }), 'data');
    expect(mine.length).toBeGreaterThan(8);
    expect(theirs.length).toBeGreaterThan(5);
    expect(theirs.map((row) => row['full_name'])).not.toContain('Анна Каренина');
  });

  it('needs its right', async () => {
    const { failure, result } = await startService();
    const params = { access_token: tokens.withoutContactsRight };
    expect(await failure(CONTACTS, params)).toMatchObject({ mnemonic: 'forbidden' });
    await result('get.person_visitors', { ...params, person_id: 1 });
  });
});
