import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partnerBook } from '#simulator/data/customers.ts';
import { people } from '#simulator/data/people.ts';
import {
  failingPeople,
  faultyPeople,
  reservedCustomers,
  reservedHistories,
  type Reserved,
} from '#simulator/data/reserved.ts';
import { reservedPhones, reservedTexts } from '#simulator/data/reserved-searches.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { expectTable } from '../testing/generated-table.ts';

/*
 * The tables in simulator/README.md are made from the simulator's own ones. To update them:
 * UPDATE_DOCS=1 npx vitest run scripts/checks/simulator-readme.test.ts && npx oxfmt simulator/README.md
 */
const file = new URL('../../simulator/README.md', import.meta.url);

const code = (text = '') => `\`${text}\``;
const shown = ({ id, shows }: Reserved) => [id, shows];
const named = ({ id, fault, shows }: Reserved) => [id, code(fault), shows];

const otherPeople = people
  .filter(({ personId }) => !reservedHistories.some(({ id }) => id === personId))
  .map(({ personId, shows }) => [personId, shows])
  .toSorted(([a], [b]) => Number(a) - Number(b));

it.each<[string, head: readonly string[], rows: readonly (readonly (string | number)[])[]]>([
  ['people', ['id', 'shows'], otherPeople],
  ['failures', ['id', 'name', 'shows'], failingPeople.map(named)],
  ['faults', ['id', 'name', 'shows'], faultyPeople.map(named)],
  ['phones', ['phone', 'what a search finds'], reservedPhones.map(shown)],
  ['e-mails and names', ['e-mail or name', 'what a search finds'], reservedTexts.map(shown)],
  ['histories', ['id', 'fails'], reservedHistories.map(shown)],
  [
    'customers',
    ['customer', 'user_id', 'name', 'shows'],
    reservedCustomers.map(({ id, userId, name, fault, shows }) => [
      `${id} ${name}`,
      userId,
      code(fault),
      shows,
    ]),
  ],
])('simulator/README.md lists the %s as the code has them', (name, head, rows) => {
  expectTable(file, name, head, rows);
});

it('names every key, and the customers that are written by hand', () => {
  const readme = readFileSync(file, 'utf8').replaceAll(/ +/g, ' ');
  for (const token of Object.values(tokens)) expect(readme).toContain(`| \`${token}\` |`);
  for (const { id, name } of partnerBook.customers.slice(0, 6)) expect(readme).toContain(`| ${id} ${name} |`);
  expect(partnerBook.customers.at(-1)?.id).toBe(2294);
});
