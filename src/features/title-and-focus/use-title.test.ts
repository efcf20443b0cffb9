import { describe, expect, it } from 'vitest';
import { parseUserId } from '#src/lib/ids.ts';
import { titleWithCustomer } from './use-title.ts';

const userId = parseUserId('6145241079');
if (userId === null) throw new Error('no id');

describe('the customer in a title', () => {
  it.each([
    ['ООО «Ромашка»', 'Тест — 5 · ООО «Ромашка»'],
    ['ООО «Вокзал» · Пётр Облонский', 'Тест — 5 · ООО «Вокзал» · Пётр Облонский'],
    ['ООО «Вокзал» · petr@vokzal.example', 'Тест — 5 · ООО «Вокзал»'],
    ['owner@shop.example', 'Тест — 5 · user_id 6145241079'],
    ['user_id 6145241079', 'Тест — 5 · user_id 6145241079'],
  ])('%s', (label, title) => {
    expect(titleWithCustomer('Тест — 5', { userId, label })).toBe(title);
  });

  it('is none for whoever is no partner', () => {
    expect(titleWithCustomer('Тест — 5', null)).toBe('Тест — 5');
  });
});
