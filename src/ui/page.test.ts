import { expect, it } from 'vitest';
import { toTitleSuffix } from './page.tsx';

it.each([
  ['ООО «Ромашка»', 'ООО «Ромашка»'],
  ['ООО «Вокзал» · Пётр Облонский', 'ООО «Вокзал» · Пётр Облонский'],
  ['ООО «Вокзал» · petr@vokzal.example', 'ООО «Вокзал»'],
  ['owner@shop.example', 'User ID 6145241079'],
])('customer %s ends a title as %s', (label, title) => {
  expect(toTitleSuffix(label, 'User ID 6145241079')).toBe(title);
});
