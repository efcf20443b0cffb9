import { describe, expect, it } from 'vitest';
import { buildCustomerIndex, labelOfUserId } from './customer-index.ts';
import { makeCustomer, makeUser, makeUserId } from '#src/features/customer/testing/customers.ts';

describe('buildCustomerIndex', () => {
  it('puts the users under their customers, both by name; users of no listed customer are kept', () => {
    const { customers, byUserId } = buildCustomerIndex(
      [
        makeCustomer(2, { name: 'Ромашка 10' }),
        makeCustomer(3, { name: null }),
        makeCustomer(1, { name: 'Ромашка 9' }),
      ],
      [
        makeUser(201, 2, { name: 'Пётр' }),
        makeUser(202, 2, { name: 'Алёна' }),
        makeUser(101, 1),
        makeUser(401, 4),
        makeUser(402, 4),
        makeUser(501, null),
        makeUser(502, null),
      ],
    );
    expect(customers.map(({ customerId, users }) => [customerId, users.map(({ userId }) => userId)])).toEqual(
      [
        [1, [101]],
        [2, [202, 201]],
        [3, []],
        [4, [401, 402]],
        [null, [501]],
        [null, [502]],
      ],
    );
    expect(byUserId.get(makeUserId(201))).toMatchObject({
      customer: { customerId: 2 },
      user: { name: 'Пётр' },
    });
  });

  it('counts a row once that came on two pages', () => {
    const { customers } = buildCustomerIndex(
      [makeCustomer(1, { name: 'A' }), makeCustomer(1, { name: 'B' })],
      [makeUser(101, 1, { name: 'old' }), makeUser(101, 1, { name: 'new' })],
    );
    expect(customers).toMatchObject([{ label: 'B', users: [{ name: 'new' }] }]);
  });

  it('makes one line of every text, and nothing of an empty one', () => {
    const { customers } = buildCustomerIndex(
      [
        makeCustomer(1, {
          name: ' Ромашка\n\u202eplus ',
          description: ' \u200b ',
          inactiveStatus: 'debt_lock',
          sites: ['a.example', ' ', 'b.example\n'],
        }),
      ],
      [makeUser(101, 1, { name: '', login: 'a\tb' })],
    );
    expect(customers[0]).toMatchObject({
      label: 'Ромашка plus',
      description: null,
      inactiveStatus: 'debt_lock',
      sites: ['a.example', 'b.example'],
      users: [{ name: null, login: 'a b' }],
    });
  });
});

const index = buildCustomerIndex(
  [
    makeCustomer(1, { name: 'Ромашка', description: 'romashka.example' }),
    makeCustomer(2, { name: 'Вокзал' }),
    makeCustomer(3, { name: 'Двойник', description: 'one.example' }),
    makeCustomer(4, { name: '«двойник»', description: null }),
    makeCustomer(5, { name: null, description: 'site.example' }),
    makeCustomer(6, { name: null }),
  ],
  [
    makeUser(101, 1, { name: 'Мария' }),
    makeUser(201, 2, { name: 'Иван' }),
    makeUser(202, 2, { name: 'Пётр', login: 'petr' }),
    makeUser(203, 2, { name: 'Пётр', login: 'petr2' }),
    makeUser(204, 2, { name: null, login: 'desk' }),
    makeUser(205, 2, { name: null, login: null }),
    makeUser(301, 3),
    makeUser(401, 4),
    makeUser(501, 5),
    makeUser(601, 6),
  ],
);

it.each<[string, number, string | null]>([
  ['the only user', 101, 'Ромашка'],
  ['one of several users', 201, 'Вокзал · Иван'],
  ['one of two users with one name', 203, 'Вокзал · petr2'],
  ['a user without a name', 204, 'Вокзал · desk'],
  ['a user without name and login', 205, 'Вокзал · 205'],
  ['one of two customers with one name', 301, 'Двойник (one.example)'],
  ['the other one, without a site', 401, '«двойник» (4)'],
  ['a customer without a name', 501, 'site.example'],
  ['a customer without anything', 601, null],
  ['in no list', 999, null],
])('labels %s', (_title, userId, label) => {
  expect(labelOfUserId(index, makeUserId(userId))).toBe(label);
});
