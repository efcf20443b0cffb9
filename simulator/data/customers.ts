// The 300 customers of the partner, and their users.
import type { JsonObject } from '#src/domain/json.ts';
import { companyName, personName, siteNames } from './generated.ts';
import { Random } from './random.ts';

const sitesOf = (id: number, domains: readonly string[]) =>
  domains.map((site_domain_name, index) => ({ site_id: id * 10 + index, site_domain_name }));

type User = readonly [name: string, login: string];

/** Rows of `get.customers` and of `get.customer_users`. The users are numbered `id`·100 + 1 and on. */
const entry = (id: number, name: string, said: JsonObject, ...users: readonly User[]) => ({
  customer: { id, name, description: null, status: 'active', sites: sitesOf(id, []), ...said },
  users: users.map(([userName, login], index) => ({
    id: id * 100 + 1 + index,
    name: userName,
    description: null,
    login,
    customer_id: id,
  })),
});

const written = [
  entry(2001, 'ООО «Ромашка»', {}, ['Мария Ромашкина', 'maria@romashka.example']),
  entry(
    2002,
    'ООО «Вокзал»',
    { description: 'билетные кассы' },
    ['Пётр Облонский', 'petr@vokzal.example'],
    ['Алёна Левина', 'alena@vokzal.example'],
    ['Диспетчерская', 'desk@vokzal.example'],
  ),
  entry(2003, 'Romashka Flowers Ltd', {}, ['Kate Daisy', 'kate@romashka-flowers.example']),
  entry(2004, 'Ёлка и Ко', { sites: sitesOf(2004, ['yolka.example', 'new-year-toys.example']) }, [
    'Фёдор Ёлкин',
    'fedor@yolka.example',
  ]),
  entry(2005, 'ЗАО «Замок»', { status: 'debt_lock' }, ['Лев Засов', 'lev@zamok.example']),
  entry(2006, 'shop-of-everything.example', {}, ['Админ', 'admin@shop-of-everything.example']),
];

/** Most customers have one user, every ninth several, every sixtieth forty. */
const generated = Array.from({ length: 294 }, (_, index) => {
  const id = 2007 + index;
  const random = new Random(id);
  const site = `${random.pick(siteNames)}-${id}.example`;
  const users = Array.from(
    { length: index % 60 === 30 ? 40 : index % 9 === 4 ? 2 + (index % 4) : 1 },
    (_user, number) => [personName(random), `user${number + 1}@${site}`] as const,
  );
  const status = index % 17 === 3 ? 'manual_lock' : 'active';
  const said = { description: site, sites: sitesOf(id, [site]), status };
  return entry(id, `${companyName(random)} ${id % 1000}`, said, ...users);
});

const entries = [...written, ...generated];

export const customers = entries.map(({ customer }) => customer);
export const customerUsers = entries.flatMap(({ users }) => users);

const firstUserOf = (customerId: number) => ({ customerId, userId: customerId * 100 + 1 });

/** The customer whose people are the demo account's. Every other customer has its own. */
export const romashka = firstUserOf(2001);
export const vokzal = firstUserOf(2002);
/** A customer that no list has, but whose `user_id` is accepted. */
export const archived = firstUserOf(2999);

export const timeZoneOf = (customerId: number): string =>
  customerId === 2003 ? 'Asia/Dubai' : 'Europe/Moscow';
