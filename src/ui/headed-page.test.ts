import { expect, it } from 'vitest';
import { titleWithCustomer } from './page.tsx';

it.each([
  ['ООО «Ромашка»', 'Тест — 5 · ООО «Ромашка»'],
  ['ООО «Вокзал» · Пётр Облонский', 'Тест — 5 · ООО «Вокзал» · Пётр Облонский'],
  ['ООО «Вокзал» · petr@vokzal.example', 'Тест — 5 · ООО «Вокзал»'],
  ['owner@shop.example', 'Тест — 5 · User ID 6145241079'],
])('the customer %s is named in a title', (label, title) => {
  expect(titleWithCustomer('Тест — 5', label, 'User ID 6145241079')).toBe(title);
});
