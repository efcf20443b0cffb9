import { abroad } from './records/abroad.ts';
import { broken, minimal } from './records/broken.ts';
import { scripted } from './records/callers.ts';
import { example } from './records/example.ts';
import { dirty, hostile } from './records/hostile.ts';
import { karenina } from './records/karenina.ts';
import { generateVisitors } from './generated.ts';
import { personIds } from './person-ids.ts';

/** How the answer for a person says its `metadata`, if not in the usual way. */
export type MetadataForm = 'null' | 'missing' | 'empty' | 'meta_data';

export interface Person {
  readonly personId: number;
  /** For README.md. */
  readonly shows: string;
  /** For the sign-in page, if it offers the person. */
  readonly title?: { readonly en: string; readonly ru: string };
  /** The rows of the main account, as they go into `result.data`: not always records. */
  readonly rows: () => readonly unknown[];
  readonly metadata?: MetadataForm;
}

function ofMetadata(personId: number, metadata: MetadataForm, shows: string): Person {
  const first = 7_100_000_000 + (personId % 1000) * 100;
  return { personId, shows, metadata, rows: () => generateVisitors(personId, 3, first) };
}

/** Everybody who answers normally. What is generated depends on their order. */
export const people: readonly Person[] = [
  {
    personId: personIds.example,
    shows: 'the two visitors of the published example',
    title: { en: 'The documented example', ru: 'Пример из документации' },
    rows: () => example,
  },
  {
    personId: personIds.karenina,
    shows: 'Anna Karenina: twelve records that overlap and conflict (visitors 7100000501 … 7100000512)',
    title: {
      en: 'Anna Karenina: twelve records that conflict',
      ru: 'Анна Каренина: двенадцать противоречивых записей',
    },
    rows: () => karenina,
  },
  {
    personId: personIds.nobody,
    shows: 'nobody',
    title: { en: 'Nobody', ru: 'Пустая персона' },
    rows: () => [],
  },
  {
    personId: personIds.minimal,
    shows: 'one record with the two promised fields only',
    rows: () => minimal,
  },
  {
    personId: personIds.dirty,
    shows: 'dirty phones and e-mails',
    title: { en: 'Dirty phones and e-mails', ru: 'Телефоны и e-mail с ошибками' },
    rows: () => dirty,
  },
  {
    personId: personIds.hostile,
    shows:
      'hostile text: markup, direction overrides, 10,000 characters, emoji, invisible and control characters, formulas, injection into vCard and `mailto:`',
    rows: () => hostile,
  },
  {
    personId: personIds.broken,
    shows: 'two good rows among broken ones: wrong types, `null`, text, an id beyond 2⁵³, no id',
    rows: () => broken,
  },
  ofMetadata(personIds.metadataNull, 'null', '`metadata` is `null`'),
  ofMetadata(personIds.metadataMissing, 'missing', 'no `metadata`'),
  ofMetadata(personIds.metadataOldSpelling, 'meta_data', '`meta_data` instead of `metadata`'),
  ofMetadata(personIds.metadataEmpty, 'empty', '`metadata` is `{}`'),
  {
    personId: personIds.abroad,
    shows: 'people from Kazakhstan, Belarus, Uzbekistan, the Emirates, Germany, Britain, the United States',
    title: { en: 'People from other countries', ru: 'Персоны из других стран' },
    rows: () => abroad,
  },
  {
    personId: personIds.fiveHundred,
    shows: '500 visitors',
    rows: () => generateVisitors(personIds.fiveHundred, 500, 7_150_000_001),
  },
  {
    personId: personIds.thousand,
    shows: '1,000 visitors',
    title: { en: '1,000 visitors', ru: '1\u00a0000\u00a0посетителей' },
    rows: () => generateVisitors(personIds.thousand, 1_000, 7_200_000_001),
  },
  {
    personId: personIds.tenThousand,
    shows: '10,000 visitors',
    rows: () => generateVisitors(personIds.tenThousand, 10_000, 7_300_000_001),
  },
  ...scripted.map(({ rows, ...person }): Person => ({ ...person, rows: () => rows })),
];

/** People of the demo account whose events and contacts are all written by hand. */
export const scriptedPeople: ReadonlySet<number> = new Set([
  personIds.karenina,
  ...scripted.map(({ personId }) => personId),
]);
