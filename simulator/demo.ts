import type { Answers } from './answers.ts';
import { romashka } from './data/customers.ts';
import { demoLogin, personIds as p, phones, tokens } from './data/reserved.ts';
import type { JsonObject } from '#src/domain/json.ts';

const texts = (en: string, ru: string) => ({ en, ru });

const situations = [
  {
    kind: 'call',
    path: `/find#phone=%2B${phones.karenina}`,
    title: texts('A caller: +7\u00a0916\u00a0555-12-34', 'Звонок: +7\u00a0916\u00a0555-12-34'),
    about: texts('Who it is, when they called, what is noted', 'Кто это, когда звонил, что о нём записано'),
    token: tokens.client,
  },
  {
    kind: 'chat',
    path: '/visitors/7100000501',
    title: texts('A chat: visitor 7100000501', 'Чат с посетителем 7100000501'),
    about: texts('The person by the ID from the chat', 'Человек по ID из чата'),
    token: tokens.client,
  },
  {
    kind: 'customer',
    path: `/persons/${p.karenina}?user_id=${romashka.userId}`,
    title: texts('A partner’s customer', 'Клиент партнёра'),
    about: texts('The same person in the records of Romashka', 'Тот же человек в записях «Ромашки»'),
    token: tokens.partner,
  },
];

const people = [
  [p.example, 'The documented example', 'Пример из документации'],
  [p.karenina, 'Anna Karenina: 12 records that conflict', 'Анна Каренина: 12 противоречивых записей'],
  [p.nobody, 'Nobody', 'Человек без записей'],
  [p.dirty, 'Dirty phones and e-mails', 'Телефоны и e-mail с ошибками'],
  [p.abroad, 'People from other countries', 'Люди из других стран'],
  [p.thousand, '1,000\u00a0records', '1\u00a0000\u00a0записей'],
  [p.addressRefused, 'A failure: an address that is not on the list', 'Отказ: адреса нет в списке'],
  [p.minuteSpent, 'A failure: too many requests in a minute', 'Отказ: слишком много запросов за минуту'],
  [p.cutOff, 'A failure: no connection', 'Отказ: нет связи'],
] as const;

/** `GET /simulator.json`: credentials, and what the sign-in page offers to open. */
export const demo = {
  token: tokens.client,
  login: demoLogin,
  situations,
  people: people.map(([id, en, ru]) => ({ path: `/persons/${id}`, title: texts(en, ru) })),
};

export function addFailures(answers: Answers): void {
  const forPerson = (id: number) => ({ on: ({ person_id }: JsonObject) => person_id === id });
  answers.fail('get.person_visitors', 'ip_not_whitelisted', forPerson(p.addressRefused));
  answers.fail('get.person_visitors', 'limit_exceeded', forPerson(p.minuteSpent));
  answers.fail('get.person_visitors', 'cut', forPerson(p.cutOff));
}
