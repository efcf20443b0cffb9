import type { Answers } from './answers.ts';
import { demoLogin, personIds as p, tokens } from './data/reserved.ts';
import type { JsonObject } from '#src/domain/json.ts';

const titles = [
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

/** `GET /simulator.json`: credentials and people for the sign-in page. */
export const demo = {
  client: { token: tokens.client },
  partner: { token: tokens.partner },
  login: demoLogin,
  people: titles.map(([person_id, en, ru]) => ({ person_id, title: { en, ru } })),
};

export function addFailures(answers: Answers): void {
  const forPerson = (id: number) => ({ on: ({ person_id }: JsonObject) => person_id === id });
  answers.fail('get.person_visitors', 'ip_not_whitelisted', forPerson(p.addressRefused));
  answers.fail('get.person_visitors', 'limit_exceeded', forPerson(p.minuteSpent));
  answers.fail('get.person_visitors', 'cut', forPerson(p.cutOff));
}
