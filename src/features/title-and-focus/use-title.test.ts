import { describe, expect, it } from 'vitest';
import { titleWithCustomer } from './use-title.ts';

describe('the customer in a title', () => {
  it.each([
    ['ООО «Ромашка»', 'Тест — 5 · ООО «Ромашка»'],
    ['ООО «Вокзал» · Пётр Облонский', 'Тест — 5 · ООО «Вокзал» · Пётр Облонский'],
    ['ООО «Вокзал» · petr@vokzal.example', 'Тест — 5 · ООО «Вокзал»'],
    ['owner@shop.example', 'Тест — 5 · User ID 6145241079'],
    ['User ID 6145241079', 'Тест — 5 · User ID 6145241079'],
  ])('%s', (label, title) => {
    expect(titleWithCustomer('Тест — 5', label, 'User ID 6145241079')).toBe(title);
  });
});
