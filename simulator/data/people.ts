import { abroad } from './records/abroad.ts';
import { broken, minimal } from './records/broken.ts';
import { callers } from './records/callers.ts';
import { dirty } from './records/dirty.ts';
import { example } from './records/example.ts';
import { histories } from './records/histories.ts';
import { hostile } from './records/hostile.ts';
import { karenina } from './records/karenina.ts';
import { generateVisitors } from './generated.ts';
import { personIds } from './person-ids.ts';

export interface Words {
  readonly en: string;
  readonly ru: string;
}

/** How the answer for a person says its `metadata`, if not in the usual way. */
export type MetadataForm = 'null' | 'missing' | 'empty' | 'meta_data';

export interface Person {
  readonly personId: number;
  readonly title: Words;
  /** The rows of the main account, as they go into `result.data`: not always records. */
  readonly rows: () => readonly unknown[];
  readonly metadata?: MetadataForm;
}

const few = (personId: number) => () =>
  generateVisitors(personId, 3, 7_100_000_000 + (personId % 1000) * 100);

/** Everybody who answers normally. */
export const people: readonly Person[] = [
  {
    personId: personIds.example,
    title: { en: 'The documented example', ru: 'Пример из документации' },
    rows: () => example,
  },
  {
    personId: personIds.karenina,
    title: {
      en: 'Anna Karenina: twelve records that conflict',
      ru: 'Анна Каренина: двенадцать противоречивых записей',
    },
    rows: () => karenina,
  },
  { personId: personIds.nobody, title: { en: 'Nobody', ru: 'Никого' }, rows: () => [] },
  {
    personId: personIds.minimal,
    title: { en: 'Only the two promised fields', ru: 'Только два обещанных поля' },
    rows: () => minimal,
  },
  {
    personId: personIds.dirty,
    title: { en: 'Dirty phones and e-mails', ru: 'Телефоны и e-mail с ошибками' },
    rows: () => dirty,
  },
  {
    personId: personIds.hostile,
    title: { en: 'Hostile text', ru: 'Враждебный текст' },
    rows: () => hostile,
  },
  {
    personId: personIds.broken,
    title: { en: 'Broken rows beside good ones', ru: 'Испорченные записи рядом с целыми' },
    rows: () => broken,
  },
  {
    personId: personIds.metadataNull,
    title: { en: 'metadata is null', ru: 'metadata равно null' },
    rows: few(personIds.metadataNull),
    metadata: 'null',
  },
  {
    personId: personIds.metadataMissing,
    title: { en: 'No metadata', ru: 'Без metadata' },
    rows: few(personIds.metadataMissing),
    metadata: 'missing',
  },
  {
    personId: personIds.metadataOldSpelling,
    title: { en: 'meta_data instead of metadata', ru: 'meta_data вместо metadata' },
    rows: few(personIds.metadataOldSpelling),
    metadata: 'meta_data',
  },
  {
    personId: personIds.metadataEmpty,
    title: { en: 'metadata is empty', ru: 'Пустое metadata' },
    rows: few(personIds.metadataEmpty),
    metadata: 'empty',
  },
  {
    personId: personIds.abroad,
    title: { en: 'People from other countries', ru: 'Персоны из других стран' },
    rows: () => abroad,
  },
  {
    personId: personIds.fiveHundred,
    title: { en: '500 visitors', ru: '500\u00a0посетителей' },
    rows: () => generateVisitors(personIds.fiveHundred, 500, 7_150_000_001),
  },
  {
    personId: personIds.thousand,
    title: { en: '1,000 visitors', ru: '1\u00a0000\u00a0посетителей' },
    rows: () => generateVisitors(personIds.thousand, 1_000, 7_200_000_001),
  },
  {
    personId: personIds.tenThousand,
    title: { en: '10,000 visitors', ru: '10\u00a0000\u00a0посетителей' },
    rows: () => generateVisitors(personIds.tenThousand, 10_000, 7_300_000_001),
  },
  ...[...callers, ...histories].map(([personId, rows]): Person => {
    const name = rows[0]?.name ?? String(personId);
    return { personId, title: { en: name, ru: name }, rows: () => rows };
  }),
];
