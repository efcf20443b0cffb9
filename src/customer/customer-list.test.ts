import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { callerAnswered, listResult, refused } from '#src/api/testing/fake-fetch.ts';
import { toUserId } from '#src/domain/testing/ids.ts';
import { customerOptions, customersQuery, listCustomers, MAX_SHOWN } from './customer-list.ts';

type Customer = Parameters<typeof listCustomers>[0][number];
type CustomerUser = Parameters<typeof listCustomers>[1][number];

const unnamed = { name: null, description: null, inactiveStatus: null, sites: [] };
const customer = (customerId: number, more: Partial<Customer>): Customer => ({
  customerId,
  ...unnamed,
  ...more,
});

const user = (userId: number, customerId: number | null, more: Partial<CustomerUser> = {}): CustomerUser => ({
  userId: toUserId(userId),
  name: `User ${userId}`,
  login: `user${userId}@site.example`,
  customerId,
  ...more,
});

const customers = [
  customer(1, { name: 'ООО «Ромашка»', sites: ['romashka.example'] }),
  customer(2, { name: 'Вокзал', description: 'Железная дорога', inactiveStatus: 'debt_lock' }),
  customer(3, { name: 'Ёлка и\nКо', sites: ['new-year-toys.example'] }),
  customer(4, { description: 'Без названия' }),
  customer(5, { name: 'Никого' }),
];
const users = [
  user(11, 1),
  user(21, 2, { name: 'Пётр Облонский' }),
  user(22, 2, { name: 'Алёна Левина' }),
  user(31, 3),
  user(41, 4),
  user(61, null, { name: null, login: 'orphan' }),
];
const list = listCustomers(customers, users);

const choice = (typed: string, recent: Parameters<typeof customerOptions>[1] = []) =>
  customerOptions(list, recent, typed);
const toNames = (options: readonly { readonly name: string }[]) => options.map(({ name }) => name);
const names = (typed: string) => toNames(choice(typed).options);

it('customer list is sorted by name; each customer’s first user precedes its others', () => {
  expect(list.flat().map(({ name, userId }) => `${name}: ${userId}`)).toEqual([
    'Без названия: 41',
    'Вокзал: 21',
    'Вокзал · Алёна Левина: 22',
    'Ёлка и Ко: 31',
    'ООО «Ромашка»: 11',
    'orphan: 61',
  ]);
});

it.each([
  ['by its name, in any case', 'РОМАШ', ['ООО «Ромашка»']],
  ['by words in any order, ё as е', 'ко елка', ['Ёлка и Ко']],
  ['by a site, also in a pasted address', 'https://www.new-year-toys.example/cart?id=1', ['Ёлка и Ко']],
  ['by its description, alone with its other user', 'железная', ['Вокзал', 'Вокзал · Алёна Левина']],
  ['by a user’s login', 'user11@', ['ООО «Ромашка»']],
  ['by a user ID', '31', ['Ёлка и Ко']],
  ['typed in the other keyboard layout', 'hjvfirf', ['ООО «Ромашка»']],
  ['by a site typed in the other keyboard layout', 'туц-нуфк-ещны', ['Ёлка и Ко']],
  ['not at all', 'нет такого', []],
  ['as the user that matches, not another one of it', 'user22@', ['Вокзал · Алёна Левина']],
  ['by nothing, as its first user', '', ['Без названия', 'Вокзал', 'Ёлка и Ко', 'ООО «Ромашка»', 'orphan']],
])('customer is found %s', (_title, typed, expected) => expect(names(typed)).toEqual(expected));

it.each([
  [
    'of a name before a word of one, a login, a user and the middle of a word',
    'ром',
    ['Ромашка', 'ЗАО «Ромб»', 'Логин', 'Пользователь', 'Азимут', 'Хром'],
  ],
  ['of what was typed before longer names', 'заказчик 100', ['Заказчик 100', 'Заказчик 1000']],
  ['of a site before a user', 'сайт', ['Логин', 'Пользователь']],
])('customer options begin with the customer %s', (_title, typed, expected) => {
  const ranked: readonly (readonly [Partial<Customer>, Partial<CustomerUser>])[] = [
    [{ name: 'Азимут' }, { name: 'Громов' }],
    [{ name: 'Хром' }, {}],
    [{ name: 'Пользователь' }, { name: 'Иван Романов Сайтов' }],
    [{ name: 'Логин', sites: ['сайт.example'] }, { login: 'ром@site.example' }],
    [{ name: 'ЗАО «Ромб»' }, {}],
    [{ name: 'Ромашка' }, {}],
    [{ name: 'Заказчик 1000' }, {}],
    [{ name: 'Заказчик 100' }, {}],
    [{ name: 'Заказчик 9', customerId: 100 }, { customerId: 100 }],
  ];
  const all = listCustomers(
    ranked.map(([more], index) => customer(index, more)),
    ranked.map(([, more], index) => user(200 + index, index, more)),
  );
  expect(toNames(customerOptions(all, [], typed).options)).toEqual(expected);
});

it('customer options begin with recent customers, by their present names', () => {
  const recent = [
    { userId: toUserId(22), name: 'Старое' },
    { userId: toUserId(99), name: 'Архив' },
  ];
  const { options } = choice(' ', recent);
  expect(toNames(options.slice(0, 3))).toEqual(['Вокзал · Алёна Левина', 'Архив', 'Без названия']);
  expect(options.map((option) => 'isRecent' in option)).toEqual([true, true, ...names('').map(() => false)]);
  expect(toNames(choice('вокзал', recent).options)).toEqual(names('железная'));
});

it('customer options offer an ID that is in no list', () => {
  expect(choice('299901').options).toMatchObject([{ userId: 299901, name: '' }]);
  expect(customerOptions([], [], '299901').options).toHaveLength(1);
});

it('customer options are cut after fifty customers', () => {
  const many = Array.from({ length: 2300 }, (_, index) => user(index + 1, null, { name: `c${index + 1}` }));
  const all = listCustomers([], many);
  expect(customerOptions(all, [], '')).toMatchObject({ isCut: true });
  expect(customerOptions(all, [], '').options).toHaveLength(MAX_SHOWN);
  expect(customerOptions(all, [], 'c2299')).toMatchObject({ isCut: false });
});

const sites = [{ site_domain_name: 'zamok.example' }, { id: 2 }];
const zamok = { id: '4', name: 5, status: 'debt_lock', sites };
const lists: Record<string, object> = {
  'get.customers': listResult([{ id: 1, name: 'Ромашка', status: 'active' }, zamok, { id: '02' }]),
  'get.customer_users': listResult([
    { id: 11, name: 'Анна', login: 'anna', customer_id: '1' },
    { id: '8', customer_id: 'x' },
    { id: 9, name: null, customer_id: 4 },
    { name: 'x' },
  ]),
};

function setUp(refusing: string | null = null) {
  const { caller, calls } = callerAnswered(({ method }) =>
    method === refusing ? refused : (lists[method] ?? {}),
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { load: () => client.fetchQuery(customersQuery(caller)), calls };
}

it('customers and their users are fetched once, without rows that have no ID', async () => {
  const { load, calls } = setUp();
  expect(await load()).toMatchObject([
    [{ userId: 8, name: '8', about: ['8'] }],
    [{ userId: 11, name: 'Ромашка', about: ['Анна', 'anna'], inactiveStatus: null }],
    [{ userId: 9, name: 'zamok.example', inactiveStatus: 'debt_lock' }],
  ]);
  await load();
  expect(calls).toHaveLength(2);
});

it.each(['get.customers', 'get.customer_users'])('customer list fails if %s is refused', async (method) => {
  const failure = { mnemonic: 'forbidden' };
  await expect(setUp(method).load()).rejects.toMatchObject({ failure, call: { method } });
});
