import type { PrintWords } from './words-en.ts';
import { number } from '#src/i18n/russian.ts';
import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';

export const printRu: PrintWords = {
  print: {
    account: (name) => `Аккаунт: ${name}`,
    customer: (name) => `Клиент: ${name}`,
    filter: (text) => `Фильтр: «${text}»`,
    onlyWith: (contacts) => `Только записи, где есть ${contacts}`,
    at: (when) => `Напечатано ${when}`,
    part: (most) =>
      typeset`Напечатано не всё: не больше ${number(most)}\u00a0записей и ${number(most)}\u00a0контактов каждого вида. Остальное — в экспорте.`,
  },
};
