import { Random, seedOf } from './random.ts';
import type { VisitorRow } from './visitor-row.ts';
import {
  comments,
  companyForms,
  companyNames,
  femaleNames,
  mailHosts,
  maleNames,
  patronymics,
  siteWords,
  surnames,
} from './words.ts';

/** „Ольга Громова“, „Седов Павел Юрьевич“: first name and surname in either order, sometimes a patronymic. */
export function personName(random: Random): string {
  const woman = random.chance(0.5);
  const first = random.pick(woman ? femaleNames : maleNames);
  const last = random.pick(surnames) + (woman ? 'а' : '');
  if (random.chance(0.6)) return random.chance(0.8) ? `${first} ${last}` : `${last} ${first}`;
  const patronymic = random.pick(patronymics);
  return `${last} ${first} ${woman ? patronymic.replace(/ич$/, 'на') : patronymic}`;
}

export function companyName(random: Random): string {
  return `${random.pick(companyForms)} «${random.pick(companyNames)}»`;
}

/** Ten national digits of a Russian mobile number. */
function mobile(random: Random): string {
  return `9${random.int(10, 89)}555${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** One number in one of the ways people type it. */
function typed(random: Random, digits: string): string {
  const [, code = '', a = '', b = '', c = ''] = /^(...)(...)(..)(..)$/.exec(digits) ?? [];
  return random.pick([
    `+7${digits}`,
    `7${digits}`,
    `8${digits}`,
    digits,
    `+7 (${code}) ${a}-${b}-${c}`,
    `8 (${code}) ${a} ${b} ${c}`,
    `8-${code}-${a}-${b}-${c}`,
  ]);
}

function email(random: Random): string {
  const local = `${random.pick(siteWords)}.${random.int(1, 999)}`;
  return `${local}@${random.pick(mailHosts)}`;
}

function many<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/**
 * The records of one person: drawn from a stock that is smaller than the number of records, so that they overlap.
 * @param firstVisitorId the records are numbered from here
 */
export function generateVisitors(
  personId: number,
  count: number,
  firstVisitorId: number,
  world = 0,
): readonly VisitorRow[] {
  const random = new Random(seedOf(world, personId));
  const stock = Math.ceil(Math.sqrt(count)) + 1;
  const names = many(stock, () => personName(random));
  const phones = many(stock * 2, () => mobile(random));
  const emails = many(stock * 2, () => email(random));
  const companies = many(Math.min(stock, 20), () => companyName(random));
  return Array.from({ length: count }, (_, index) => ({
    person_id: personId,
    visitor_id: firstVisitorId + index,
    name: index === 0 || random.chance(0.85) ? random.pick(names) : null,
    phones: random.some(phones, random.int(index === 0 ? 1 : 0, 3)).map((digits) => typed(random, digits)),
    emails: random.some(emails, random.int(0, 2)),
    company: random.chance(0.5) ? random.pick(companies) : null,
    commentary: random.chance(0.3) ? random.pick(comments) : null,
  }));
}
