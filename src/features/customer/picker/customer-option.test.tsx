// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en as t } from '#src/i18n/testing/en.ts';
import { searchCustomers, searchUsers } from './customer-choice.ts';
import { buildCustomerIndex, type CustomerIndex } from './customer-index.ts';
import { CustomerOption, customerRow } from './customer-option.tsx';
import { fold } from '#src/lib/text/fold.ts';
import { anyLists, makeCustomer, makeUser } from '#src/features/customer/testing/customers.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';

const search = (at: CustomerIndex, text: string) => searchCustomers(at, text, []);
const index = buildCustomerIndex(
  [
    makeCustomer(2001, { name: 'ООО «Ромашка»', description: 'romashka.example' }),
    makeCustomer(2002, { name: 'ООО «Вокзал»', description: 'vokzal.example' }),
    makeCustomer(2004, { name: 'Ёлка и Ко', description: 'elka.example' }),
  ],
  [
    makeUser(200101, 2001, { name: 'Мария Ромашкина', login: 'maria@romashka.example' }),
    makeUser(200201, 2002, { name: 'Пётр Облонский', login: 'petr@vokzal.example' }),
    makeUser(200202, 2002, { name: 'Пётр Левин', login: 'levin@vokzal.example' }),
    makeUser(200203, 2002, { name: 'Диспетчерская', login: 'desk@vokzal.example' }),
  ],
);

it.each([
  ['ромашк', 'Ромашк'],
  ['елка', 'Ёлка'],
  ['https://vokzal.example/shop', 'vokzal.example'],
  ['облонский', 'Облонский'],
  ['petr@', 'petr@'],
  ['2004', '2004'],
])('marks %s where it was found, wherever that is', (text, marked) => {
  const { choices, words } = search(index, text);
  const [choice] = choices;
  if (choice === undefined) throw new Error('Not found.');
  const { container } = renderInEnglish(<CustomerOption {...{ choice, words }} />);
  expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([marked]);
});

describe('customerRow', () => {
  it.each([
    ['ромашка', ['romashka.example', 'maria@romashka.example', 'User ID 200101']],
    ['мария', ['romashka.example', 'maria@romashka.example', 'User ID 200101', 'Мария Ромашкина']],
    ['2001', ['romashka.example', 'maria@romashka.example', 'User ID 200101']],
    ['вокзал', ['vokzal.example', '3 users']],
    ['облонский', ['vokzal.example', 'Пётр Облонский', 'petr@vokzal.example', 'User ID 200201']],
    ['пётр', ['vokzal.example', '2 of 3 users', 'Пётр Левин']],
    ['2002', ['vokzal.example', '3 users', 'Customer 2002']],
  ])('shows what %s was found in', (text, about) => {
    const { choices, words } = search(index, text);
    const [choice] = choices.filter(({ from }) => from === 'list');
    if (choice === undefined) throw new Error('Not found.');
    const shown = customerRow(choice, words, t).about;
    expect(shown.map((line) => line.replaceAll('\u00a0', ' ')).toSorted()).toEqual(about.toSorted());
  });

  it('shows every word that a row was found by', () => {
    const isShown = (words: readonly string[], row: ReturnType<typeof customerRow>) => {
      const shown = fold([row.title, ...row.about].join('\n'));
      expect(words.filter((word) => !shown.includes(word))).toEqual([]);
    };
    fc.assert(
      fc.property(anyLists, fc.nat(), fc.nat(), fc.nat({ max: 6 }), (rows, place, start, length) => {
        const from = buildCustomerIndex(rows.customers, rows.users);
        const texts = [
          ...rows.customers.flatMap((one) => [one.customerId, one.name, one.description]),
          ...rows.users.flatMap((one) => [one.userId, one.name, one.login]),
        ].filter((text) => text !== null);
        const whole = String(texts[place % Math.max(1, texts.length)] ?? '');
        const at = start % (whole.length + 1);
        for (const typed of [whole, whole.slice(at, at + length)]) {
          const found = search(from, typed);
          for (const choice of found.choices) {
            isShown(found.words, customerRow(choice, found.words, t));
            const users = searchUsers(choice, typed);
            for (const user of users.choices) isShown(users.words, customerRow(user, users.words, t));
          }
        }
      }),
    );
  });
});
