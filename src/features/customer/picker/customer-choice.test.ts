import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceKey,
  MAX_DRAWN,
  searchCustomers,
  searchUsers,
  type CustomerChoice,
} from './customer-choice.ts';
import { buildCustomerIndex } from './customer-index.ts';
import { fold } from '#src/lib/text/fold.ts';
import { anyLists, makeCustomer, makeUser, makeUserId } from '#src/features/customer/testing/customers.ts';

const customers = [
  makeCustomer(2001, { name: 'ООО «Ромашка»', description: 'romashka.example' }),
  makeCustomer(2002, { name: 'ООО «Вокзал»', description: 'vokzal.example, билетные кассы' }),
  makeCustomer(2003, { name: 'Romashka Flowers Ltd', description: 'https://www.romashka-flowers.example/' }),
  makeCustomer(2004, { name: 'Ёлка и Ко', description: null }),
  makeCustomer(2005, { name: 'Никого', description: 'nobody.example' }),
  makeCustomer(200101, { name: 'Другая', description: null }),
];
const users = [
  makeUser(200101, 2001, { name: 'Мария Ромашкина', login: 'maria@romashka.example' }),
  makeUser(200201, 2002, { name: 'Пётр Облонский', login: 'petr@vokzal.example' }),
  makeUser(200202, 2002, { name: 'Алёна Левина', login: 'alena@vokzal.example' }),
  makeUser(200301, 2003, { name: 'Kate Daisy', login: 'kate' }),
  makeUser(200401, 2004, { name: 'Фёдор', login: 'fedor' }),
  makeUser(7, 200101, { name: 'Семён', login: 'semyon' }),
];
const index = buildCustomerIndex(customers, users);

/** "2002: 200201 200202": customer and users of each choice. */
const drawn = (choices: readonly CustomerChoice[]) =>
  choices.map(({ from, customer, users: fitting }) => {
    const ids = fitting.map(({ userId }) => userId).join(' ');
    return from === 'typed' ? `typed ${ids}` : `${customer.customerId ?? '-'}: ${ids}`;
  });
const search = (text: string) => drawn(searchCustomers(index, text, []).choices);

describe('searchCustomers', () => {
  it.each<[string, string, string[]]>([
    ['a name', 'ромашка', ['2001: 200101']],
    ['case and quotes', '«ВОКЗАЛ»', ['2002: 200202 200201']],
    ['ё as е', 'елка', ['2004: 200401']],
    ['the order of words', 'ко ёлка', ['2004: 200401']],
    ['a site in a description', 'vokzal.example', ['2002: 200202 200201']],
    ['the address of a site', 'https://www.romashka.example/shop?a=1#b', ['2001: 200101']],
    ['a site that stands as an address', 'romashka-flowers.example', ['2003: 200301']],
    ['a user by name', 'алена', ['2002: 200202']],
    ['a user by login', 'petr@', ['2002: 200201']],
    ['a word of the customer, a word of the user', 'левина вокзал', ['2002: 200202']],
    ['no words of two users', 'левина облонский', []],
    ['an id of a customer, before a part of others', '2002', ['2002: 200202 200201', 'typed 2002']],
    ['an id of a user', '200202', ['2002: 200202']],
    ['an id of both kinds', '200101', ['200101: 7', '2001: 200101']],
    ['a user of few digits, exactly', '7', ['200101: 7']],
    ['a part of a customer that nobody can be asked for', 'nobody', ['2005: ']],
    ['a user_id in no list', '299901', ['typed 299901']],
    ['a link’s own word', 'user_id=299901', ['typed 299901']],
    ['our own label', 'User ID\u00a0299901', ['typed 299901']],
    ['our own label in Russian', 'ID пользователя 299901', ['typed 299901']],
    ['a part of a link', 'user_id=200202', ['2002: 200202']],
    ['digits that are no id', '0299901', []],
    ['digits beyond 2⁵³', '9007199254740993', []],
    ['nothing', 'qqqq', []],
  ])('finds %s', (_title, text, expected) => {
    expect(search(text)).toEqual(expected);
  });

  it('puts an id first, then the name, then the beginnings of words, then parts of them; customers before users', () => {
    const ranked = buildCustomerIndex(
      [
        makeCustomer(1, { name: 'b part xx12' }),
        makeCustomer(2, { name: 'd word 12' }),
        makeCustomer(3, { name: 'a user part' }),
        makeCustomer(4, { name: 'c user word' }),
        makeCustomer(5, { name: 'f', description: 'word 12' }),
        makeCustomer(6, { name: 'g', description: 'part xx12' }),
        makeCustomer(7, { name: null, description: 'h 12' }),
        makeCustomer(12, { name: 'e' }),
      ],
      [
        makeUser(51, 1, { name: null, login: null }),
        makeUser(53, 3, { name: 'xx12', login: null }),
        makeUser(54, 4, { name: 'x-12', login: null }),
      ],
    );
    expect(drawn(searchCustomers(ranked, '12', []).choices)).toEqual([
      '12: ',
      '2: ',
      '7: ',
      '1: 51',
      '5: ',
      '4: 54',
      '6: ',
      '3: 53',
      'typed 12',
    ]);
  });

  it('draws the first of many, counts all, and ends with a typed id', () => {
    const many = buildCustomerIndex(
      Array.from({ length: MAX_DRAWN + 10 }, (_, at) => makeCustomer(3000 + at)),
      [],
    );
    const found = searchCustomers(many, 'customer', []);
    expect([found.choices.length, found.total]).toEqual([MAX_DRAWN, MAX_DRAWN + 10]);
    const withTyped = searchCustomers(many, '30', []);
    expect([withTyped.choices.length, withTyped.total]).toEqual([MAX_DRAWN, MAX_DRAWN + 11]);
    expect(drawn(withTyped.choices).at(-1)).toBe('typed 30');
  });

  it('offers a user_id where there are no lists', () => {
    const { choices } = searchCustomers(null, '200101', []);
    expect(drawn(choices)).toEqual(['typed 200101']);
    // It may be in them.
    expect(choices[0]?.isUnlisted).toBe(false);
    expect(searchCustomers(null, '', [])).toEqual({ choices: [], total: 0, words: [] });
  });

  it('begins with the recent five where nothing is typed', () => {
    const recent = [200401, 200202, 299901, 200301, 7, 200101].map((id) => ({
      userId: makeUserId(id),
      name: `name ${id}`,
    }));
    const { choices, total } = searchCustomers(index, ' ', recent);
    expect(total).toBe(customers.length);
    expect(drawn(choices)).toEqual([
      '2004: 200401',
      '2002: 200202',
      '-: 299901',
      '2003: 200301',
      '200101: 7',
      // One that has other users as well is still there; those that are one choice are not there twice.
      '2005: ',
      '2002: 200202 200201',
      '2001: 200101',
    ]);
    expect(choices.map(({ from }) => from).lastIndexOf('recent')).toBe(4);
    expect(choices.map(({ isUnlisted }) => isUnlisted).indexOf(true)).toBe(2);
    expect(choices[2]?.customer.label).toBe('name 299901');
    expect(new Set(choices.map(choiceKey)).size).toBe(choices.length);
  });

  it('finds every customer by each of its texts and ids, and by those of its users, once', () => {
    fc.assert(
      fc.property(anyLists, (rows) => {
        const from = buildCustomerIndex(rows.customers, rows.users);
        const finds = (text: string | number | null, fits: (choice: CustomerChoice) => boolean) => {
          if (text === null) return;
          const { choices } = searchCustomers(from, String(text), []);
          expect(choices.some(fits)).toBe(true);
          expect(new Set(choices.map(choiceKey)).size).toBe(choices.length);
        };
        for (const { customerId, name, description } of rows.customers)
          for (const text of [customerId, name, description])
            finds(text, ({ customer }) => customer.customerId === customerId);
        for (const { userId, name, login } of rows.users) {
          const has = ({ userId: id }: { userId: number }): boolean => id === userId;
          finds(userId, ({ from: origin, users: fitting }) => origin !== 'typed' && fitting.some(has));
          for (const text of [name, login]) finds(text, ({ customer }) => customer.users.some(has));
        }
      }),
    );
  });
});

describe('searchUsers', () => {
  const [vokzal] = searchCustomers(index, 'вокзал', []).choices;
  const [onlyPetr] = searchCustomers(index, 'petr', []).choices;
  if (vokzal === undefined || onlyPetr === undefined) throw new Error('Not found.');

  it.each<[string, string[]]>([
    ['', ['2002: 200202', '2002: 200201']],
    ['облонский ПЕТР', ['2002: 200201']],
    ['alena', ['2002: 200202']],
    ['200202', ['2002: 200202']],
    ['вокзал', []],
  ])('%j', (text, expected) => {
    expect(drawn(searchUsers(vokzal, text).choices)).toEqual(expected);
  });

  it('begins with those who fitted', () => {
    expect(drawn(searchUsers(onlyPetr, '').choices)).toEqual(['2002: 200201', '2002: 200202']);
  });

  it('finds every user by each text that is shown', () => {
    fc.assert(
      fc.property(anyLists, (rows) => {
        const from = buildCustomerIndex(rows.customers, rows.users);
        for (const choice of searchCustomers(from, '', []).choices) {
          for (const { userId, name, login } of choice.users) {
            for (const text of [String(userId), name, login]) {
              if (text === null || fold(text) === '') continue;
              const found = searchUsers(choice, text).choices;
              expect(found.some(({ users: [user] }) => user?.userId === userId)).toBe(true);
            }
          }
        }
      }),
    );
  });
});
