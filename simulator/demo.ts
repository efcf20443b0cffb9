import { demoLogin, reserved, tokens } from './data/reserved.ts';
import type { Reserved } from './data/reserved-people.ts';

type Title = NonNullable<Reserved['title']>;

/** `GET /simulator.json`: tells the sign-in page that a simulator answers, and names people to open. */
export interface Demo {
  readonly client: { readonly token: string };
  readonly partner: { readonly token: string };
  readonly login: { readonly login: string; readonly password: string };
  readonly people: readonly { readonly person_id: number; readonly title: Title }[];
  readonly visitors: readonly { readonly visitor_id: number; readonly title: Title }[];
}

export const demo: Demo = {
  client: { token: tokens.client },
  partner: { token: tokens.partner },
  login: demoLogin,
  people: Object.values<Reserved<number>>(reserved.people).flatMap(({ id, title }) =>
    title ? [{ person_id: id, title }] : [],
  ),
  visitors: [
    {
      visitor_id: 7_100_000_505,
      title: { en: 'One of Anna Karenina’s records', ru: 'Одна из записей Анны Карениной' },
    },
  ],
};
