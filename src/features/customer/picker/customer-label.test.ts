import { describe, expect, it } from 'vitest';
import { buildCustomerIndex } from './customer-index.ts';
import { labelOfUserId } from './customer-label.ts';
import { makeCustomer, makeUser, makeUserId } from '#src/features/customer/testing/customers.ts';

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

describe('labelOfUserId', () => {
  it.each<[number, string | null, string]>([
    [101, 'Ромашка', 'the only user'],
    [201, 'Вокзал · Иван', 'one of several users'],
    [203, 'Вокзал · petr2', 'one of two users with one name'],
    [204, 'Вокзал · desk', 'a user without a name'],
    [205, 'Вокзал · 205', 'a user without name and login'],
    [301, 'Двойник (one.example)', 'one of two customers with one name'],
    [401, '«двойник» (4)', 'the other one, without a site'],
    [501, 'site.example', 'a customer without a name'],
    [601, null, 'a customer without anything'],
    [999, null, 'in no list'],
  ])('%i: %j (%s)', (userId, label) => {
    expect(labelOfUserId(index, makeUserId(userId))).toBe(label);
  });
});
