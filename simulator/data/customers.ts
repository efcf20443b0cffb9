// The 300 customers of the partner, and their users.
import { createCompanyName, createPersonName, siteNames } from './generated.ts';
import { Random } from './random.ts';
import type { JsonObject } from '#src/domain/json.ts';

const toSites = (id: number, domains: readonly string[]) =>
  domains.map((site_domain_name, index) => ({ site_id: id * 10 + index, site_domain_name }));

type User = readonly [name: string, login: string];

/** Rows of `get.customers` and `get.customer_users`. User IDs start at `id`·100 + 1. */
const createCustomer = (id: number, name: string, fields: JsonObject, ...users: readonly User[]) => ({
  customer: { id, name, description: null, status: 'active', sites: toSites(id, []), ...fields },
  users: users.map(([userName, login], index) => ({
    id: id * 100 + 1 + index,
    name: userName,
    description: null,
    login,
    customer_id: id,
  })),
});

const namedCustomers = [
  createCustomer(2001, 'ООО «Ромашка»', {}, ['Мария Ромашкина', 'maria@romashka.example']),
  createCustomer(
    2002,
    'ООО «Вокзал»',
    { description: 'билетные кассы' },
    ['Пётр Облонский', 'petr@vokzal.example'],
    ['Алёна Левина', 'alena@vokzal.example'],
    ['Диспетчерская', 'desk@vokzal.example'],
  ),
  createCustomer(2003, 'Romashka Flowers Ltd', {}, ['Kate Daisy', 'kate@romashka-flowers.example']),
  createCustomer(2004, 'Ёлка и Ко', { sites: toSites(2004, ['yolka.example', 'new-year-toys.example']) }, [
    'Фёдор Ёлкин',
    'fedor@yolka.example',
  ]),
  createCustomer(2005, 'ЗАО «Замок»', { status: 'debt_lock' }, ['Лев Засов', 'lev@zamok.example']),
  createCustomer(2006, 'shop-of-everything.example', {}, ['Админ', 'admin@shop-of-everything.example']),
];

/** Most customers have one user, every ninth several. */
const generatedCustomers = Array.from({ length: 294 }, (_, index) => {
  const id = 2007 + index;
  const random = new Random(id);
  const site = `${random.pick(siteNames)}-${id}.example`;
  const users = Array.from(
    { length: index % 9 === 4 ? 2 + (index % 4) : 1 },
    (_user, number) => [createPersonName(random), `user${number + 1}@${site}`] as const,
  );
  const status = index % 17 === 3 ? 'manual_lock' : 'active';
  const fields = { description: site, sites: toSites(id, [site]), status };
  return createCustomer(id, `${createCompanyName(random)} ${id % 1000}`, fields, ...users);
});

const all = [...namedCustomers, ...generatedCustomers];

export const customers = all.map(({ customer }) => customer);
export const customerUsers = all.flatMap(({ users }) => users);

const firstUser = (customerId: number) => ({ customerId, userId: customerId * 100 + 1 });

/** The customer that has the demo account's people. */
export const romashka = firstUser(2001);
export const vokzal = firstUser(2002);
/** A customer that is not listed, but whose `user_id` is accepted. */
export const archived = firstUser(2999);

export const customerTimeZone = (customerId: number): string =>
  customerId === 2003 ? 'Asia/Dubai' : 'Europe/Moscow';
