import type { Answers } from './answers.ts';
import { demoLogin, personIds, tokens } from './data/reserved.ts';
import type { JsonObject } from '#src/lib/is-record.ts';

const titles = [
  [personIds.example, 'The documented example', 'Пример из документации'],
  [
    personIds.karenina,
    'Anna Karenina: twelve records that conflict',
    'Анна Каренина: двенадцать противоречивых записей',
  ],
  [personIds.nobody, 'Nobody', 'Пустая персона'],
  [personIds.dirty, 'Dirty phones and e-mails', 'Телефоны и e-mail с ошибками'],
  [personIds.abroad, 'People from other countries', 'Персоны из других стран'],
  [personIds.thousand, '1,000\u00a0records', '1\u00a0000\u00a0записей'],
] as const;

/** `GET /simulator.json`: tells the sign-in page that a simulator answers, and names people to open. */
export const demo = {
  client: { token: tokens.client },
  partner: { token: tokens.partner },
  login: demoLogin,
  people: titles.map(([person_id, en, ru]) => ({ person_id, title: { en, ru } })),
};

/** The three failures that one may want to look at without a test. */
export function addFailures(answers: Answers): void {
  const of = (id: number) => ({ on: ({ person_id }: JsonObject) => person_id === id });
  answers.fail('get.person_visitors', 'ip_not_whitelisted', of(personIds.addressRefused));
  answers.fail('get.person_visitors', 'limit_exceeded', of(personIds.minuteSpent));
  answers.fail('get.person_visitors', 'cut', of(personIds.cutOff));
}
