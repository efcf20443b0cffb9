import { describe, expect, it } from 'vitest';
import { buildCustomerIndex } from './customer-index.ts';
import { makeCustomer, makeUser } from '#src/features/customer/testing/customers.ts';

describe('buildCustomerIndex', () => {
  it('puts the users under their customers, both by name', () => {
    const { entries, byUserId } = buildCustomerIndex(
      [
        makeCustomer(2, { name: 'Ромашка 10' }),
        makeCustomer(3, { name: null }),
        makeCustomer(1, { name: 'Ромашка 9' }),
      ],
      [makeUser(201, 2, { name: 'Пётр' }), makeUser(202, 2, { name: 'Алёна' }), makeUser(101, 1)],
    );
    expect(
      entries.map(({ customer }) => [customer.customerId, customer.users.map(({ userId }) => userId)]),
    ).toEqual([
      [1, [101]],
      [2, [202, 201]],
      [3, []],
    ]);
    expect(byUserId.get(makeUser(201, 2).userId)).toMatchObject({
      customer: { customerId: 2 },
      user: { name: 'Пётр' },
    });
  });

  it('keeps users whose customer is not in the list, or is not told', () => {
    const { entries } = buildCustomerIndex(
      [],
      [makeUser(201, 2), makeUser(202, 2), makeUser(301, null), makeUser(302, null)],
    );
    expect(
      entries.map(({ customer }) => [customer.customerId, customer.users.map(({ userId }) => userId)]),
    ).toEqual([
      [2, [201, 202]],
      [null, [301]],
      [null, [302]],
    ]);
  });

  it('counts a row once that came on two pages', () => {
    const { entries } = buildCustomerIndex(
      [makeCustomer(1, { name: 'A' }), makeCustomer(1, { name: 'B' })],
      [makeUser(101, 1, { name: 'old' }), makeUser(101, 1, { name: 'new' })],
    );
    expect(entries.map(({ customer }) => customer)).toMatchObject([{ name: 'B', users: [{ name: 'new' }] }]);
  });

  it('keeps why a customer’s data may not come, and its sites, each one line', () => {
    const { entries } = buildCustomerIndex(
      [makeCustomer(1, { inactiveStatus: 'debt_lock', sites: ['a.example', ' ', 'b.example\n'] })],
      [],
    );
    expect(entries[0]?.customer).toMatchObject({
      inactiveStatus: 'debt_lock',
      sites: ['a.example', 'b.example'],
    });
  });

  it('makes one line of every text, and nothing of an empty one', () => {
    const { entries } = buildCustomerIndex(
      [makeCustomer(1, { name: ' Ромашка\n\u202eplus ', description: ' \u200b ' })],
      [makeUser(101, 1, { name: '', login: 'a\tb' })],
    );
    expect(entries[0]?.customer).toMatchObject({
      name: 'Ромашка plus',
      description: null,
      users: [{ name: null, login: 'a b' }],
    });
  });
});
