import { companyName, personName } from './generated.ts';
import { Random, seedOf } from './random.ts';
import { firstUserOf, reserved, reservedCustomers } from './reserved.ts';
import type { Reserved } from './reserved-people.ts';
import { englishCompanyNames, siteWords } from './words.ts';

const locks = ['manual_lock', 'limit_lock', 'debt_lock', 'waiting'] as const;

/** A row of `get.customers`. */
export interface Customer {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly status: 'active' | (typeof locks)[number];
  readonly sites: readonly { readonly site_id: number; readonly site_domain_name: string }[];
}

/** A row of `get.customer_users`; `id` is the `user_id` of the client methods. */
export interface CustomerUser {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly login: string;
  readonly customer_id: number;
}

const sitesOf = (id: number, domains: readonly string[]): Customer['sites'] =>
  domains.map((domain, index) => ({ site_id: id * 10 + index, site_domain_name: domain }));

/** Keeps the customers' names apart from those of their people. */
const CUSTOMERS_SEED = 1_000_003;

/** One customer with `userCount` users, numbered `id`·100 + 1 and on. */
function generateCustomer(id: number, userCount: number): { customer: Customer; users: CustomerUser[] } {
  const random = new Random(seedOf(CUSTOMERS_SEED, id));
  const site = `${random.pick(siteWords)}-${id}.example`;
  const name = random.chance(0.2)
    ? `${random.pick(englishCompanyNames)} ${random.pick(['Ltd', 'Group', 'Trade'])}`
    : companyName(random);
  return {
    customer: {
      id,
      name: random.chance(0.1) ? site : `${name} ${id % 1000}`,
      description: random.chance(0.85) ? site : null,
      status: random.chance(0.06) ? (locks[id % locks.length] ?? 'waiting') : 'active',
      sites: sitesOf(id, [site]),
    },
    users: Array.from({ length: userCount }, (_, index) => ({
      id: firstUserOf(id) + index,
      name: personName(random),
      description: index === 0 ? 'Администратор' : null,
      login: `user${index + 1}@${site}`,
      customer_id: id,
    })),
  };
}

/** The customers of one partner, and their users. */
export interface PartnerBook {
  readonly customers: readonly Customer[];
  readonly users: readonly CustomerUser[];
  /** user_id → customer's id; knows the archived customers too, which are in no list. */
  readonly customerOf: ReadonlyMap<number, number>;
}

const { customers } = reserved;

const userOf = ({ id }: Reserved<number>) => ({ customerId: id, userId: firstUserOf(id) });

export const romashka = userOf(customers.romashka);
export const vokzal = userOf(customers.vokzal);
/** In no list, but its user_id answers. */
export const archived = userOf(customers.archived);

export function timeZoneOf(customerId: number): string {
  return customerId === customers.flowers.id ? 'Asia/Dubai' : 'Europe/Moscow';
}

interface Entry {
  readonly customer: Customer;
  readonly users: readonly CustomerUser[];
}

function entry(
  { id, name = '' }: Reserved<number>,
  description: string | null,
  users: readonly (readonly [name: string, login: string])[],
  status: Customer['status'] = 'active',
  sites: readonly string[] = [],
): Entry {
  return {
    customer: { id, name, description, status, sites: sitesOf(id, sites) },
    users: users.map(([userName, login], index) => ({
      id: firstUserOf(id) + index,
      name: userName,
      description: null,
      login,
      customer_id: id,
    })),
  };
}

const handWritten: readonly Entry[] = [
  entry(customers.romashka, 'romashka.example', [['Мария Ромашкина', 'maria@romashka.example']]),
  entry(customers.vokzal, 'vokzal.example, билетные кассы', [
    ['Пётр Облонский', 'petr@vokzal.example'],
    ['Алёна Левина', 'alena@vokzal.example'],
    ['Диспетчерская', 'desk@vokzal.example'],
  ]),
  entry(customers.flowers, 'romashka-flowers.example', [['Kate Daisy', 'kate@romashka-flowers.example']]),
  entry(customers.yolka, 'yolka.example', [['Фёдор Ёлкин', 'fedor@yolka.example']], 'active', [
    'yolka.example',
    'new-year-toys.example',
  ]),
  entry(customers.zamok, 'zamok.example', [['Лев Засов', 'lev@zamok.example']], 'manual_lock'),
  entry(customers.shop, null, [['Админ', 'admin@shop-of-everything.example']]),
  ...reservedCustomers.map((customer) =>
    entry(
      customer,
      null,
      [['Проверка', `check@customer-${customer.id}.example`]],
      customer.fault === 'account_inactive' ? 'debt_lock' : 'active',
    ),
  ),
];

function generated(firstId: number, count: number, usersOf: (index: number) => number): Entry[] {
  return Array.from({ length: count }, (_, index) => generateCustomer(firstId + index, usersOf(index)));
}

function bookOf(entries: readonly Entry[], hidden: readonly (readonly [number, number])[] = []): PartnerBook {
  const users = entries.flatMap((one) => one.users);
  return {
    customers: entries.map(({ customer }) => customer),
    users,
    customerOf: new Map([...users.map(({ id, customer_id }) => [id, customer_id] as const), ...hidden]),
  };
}

/** 300 customers: mostly one user, every ninth several, every sixtieth forty. */
export const partnerBook: PartnerBook = bookOf(
  [
    ...handWritten,
    ...generated(2007, 300 - handWritten.length, (index) => {
      if (index % 60 === 30) return 40;
      return index % 9 === 4 ? 2 + (index % 4) : 1;
    }),
  ],
  [[archived.userId, archived.customerId]],
);

/** 2,000 customers with five users each. */
export const bigPartnerBook: PartnerBook = bookOf(generated(10_001, 2_000, () => 5));
