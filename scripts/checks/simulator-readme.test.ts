import { expect, it } from 'vitest';
import { partnerBook } from '#simulator/data/customers.ts';
import { reserved } from '#simulator/data/reserved.ts';
import type { Reserved } from '#simulator/data/reserved-people.ts';
import { expectTable } from '../testing/generated-table.ts';

/*
 * The tables in simulator/README.md are made from the simulator's own one. To update them:
 * UPDATE_DOCS=1 npx vitest run scripts/checks/simulator-readme.test.ts && npx oxfmt simulator/README.md
 */
const file = new URL('../../simulator/README.md', import.meta.url);

const code = (text: string | number = '') => `\`${text}\``;

const usersOf = (customerId: number | string) =>
  [...partnerBook.customerOf].flatMap(([userId, of]) => (of === customerId ? [userId] : [])).join(', ');

const customer = ({ id, name }: Reserved) => [id, name].join(' ').trim();

const byId = (a: Reserved, b: Reserved) => Number(a.id) - Number(b.id);

const rowsOf = (...groups: readonly Readonly<Record<string, Reserved>>[]) =>
  groups.flatMap((group) => Object.values(group));

type Cell = (row: Reserved) => string | number | undefined;

const shown: Cell = ({ shows }) => shows;
const named: Cell = ({ fault }) => code(fault);
const id: Cell = (row) => row.id;

it.each<[string, rows: readonly Reserved[], cells: Readonly<Record<string, Cell>>]>([
  ['keys', rowsOf(reserved.keys), { key: (row) => code(row.id), shows: shown }],
  ['people', rowsOf(reserved.people).toSorted(byId), { id, shows: shown }],
  ['failures', rowsOf(reserved.failures), { id, name: named, shows: shown }],
  ['faults', rowsOf(reserved.faults), { id, name: named, shows: shown }],
  ['phones', rowsOf(reserved.phones), { phone: id, 'what a search finds': shown }],
  [
    'e-mails and names',
    rowsOf(reserved.emails, reserved.names),
    { 'e-mail or name': id, 'what a search finds': shown },
  ],
  [
    'events',
    rowsOf(reserved.people)
      .filter(({ history }) => history)
      .toSorted(byId),
    { id, 'what the history has': ({ history }) => history },
  ],
  ['histories', rowsOf(reserved.histories), { id, fails: shown }],
  [
    'customers',
    rowsOf(reserved.customers).filter(({ fault }) => !fault),
    { customer, 'users (`user_id`)': (row) => usersOf(row.id), shows: shown },
  ],
  [
    'failing customers',
    rowsOf(reserved.customers).filter(({ fault }) => fault),
    { customer, user_id: (row) => usersOf(row.id), name: named, shows: shown },
  ],
])('simulator/README.md lists the %s as the code has them', (name, rows, cells) => {
  const body = rows.map((row) => Object.values(cells).map((cell) => cell(row) ?? ''));
  expectTable(file, name, Object.keys(cells), body);
});

it('says how many customers are generated', () => {
  expect(partnerBook.customers.at(-1)?.id).toBe(2294);
});
