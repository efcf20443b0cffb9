import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partnerBook } from './data/customers.ts';
import { people } from './data/people.ts';
import { reservedCustomers } from './data/reserved-customers.ts';
import { reservedHistories } from './data/reserved-histories.ts';
import { reservedPeople } from './data/reserved-people.ts';
import { phones, reservedPhones } from './data/reserved-phones.ts';
import { reservedTexts } from './data/reserved-texts.ts';
import { tokens } from './data/tokens.ts';

/** The formatter pads table cells with spaces: removed here. */
const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');

describe('README.md', () => {
  it('names every key, person, customer, phone, e-mail and name that one can look up', () => {
    for (const token of Object.values(tokens)) expect(readme).toContain(`| \`${token}\` |`);
    for (const { personId } of people) expect(readme).toContain(`| ${personId} |`);
    for (const { personId, slug, title } of reservedPeople) {
      expect(readme).toContain(`| ${personId} | \`${slug}\` | ${title} |`);
    }
    for (const { personId, title } of reservedHistories) {
      expect(readme).toContain(`| ${personId} | ${title} |`);
    }
    expect(new Set(reservedPhones.map(({ phone }) => phone))).toEqual(new Set(Object.values(phones)));
    for (const { phone, title } of reservedPhones) expect(readme).toContain(`| ${phone} | ${title} |`);
    for (const { text, title } of reservedTexts) expect(readme).toContain(`| ${text} | ${title} |`);
    for (const { customerId, userId, name, mnemonic } of reservedCustomers) {
      expect(readme).toMatch(new RegExp(`\\| ${customerId} ${name} \\| ${userId} \\| .*\`${mnemonic}\``));
    }
    for (const { id, name } of partnerBook.customers.slice(0, 6)) {
      expect(readme).toContain(`| ${id} ${name} |`);
    }
  });

  it('says how many customers have forty users, and which are generated', () => {
    const counts = new Map<number, number>();
    for (const { customer_id: id } of partnerBook.users) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect([...counts.values()].filter((count) => count === 40)).toHaveLength(5);
    expect(partnerBook.customers.at(-1)?.id).toBe(2294);
  });
});
