import { createFormats } from './formats.ts';
import { pluralRu } from './plural.ts';
import { typesetRu as typeset } from './typeset-ru.ts';

export const formats = createFormats('ru');
export const { number } = formats;

/** A number with its word: 1 имя, 2 имени, 5 имён. */
export const counted = (value: number, one: string, few: string, many: string) =>
  `${number(value)}\u00a0${pluralRu(value, { one, few, many })}`;

export const points = (count: number) => counted(count, 'балл', 'балла', 'баллов');

export const visitors = (count: number) => counted(count, 'посетитель', 'посетителя', 'посетителей');

export const ofTotal = (count: number, total: string) => typeset`${number(count)}\u00a0из ${total}`;
