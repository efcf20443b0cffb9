import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { withFailures } from './failure-text.ts';
import { ru } from './ru.ts';

type Text = {
  readonly key: string;
  readonly params: number;
  readonly write: (args: readonly number[]) => string;
};

/** Every text of a dictionary under its path; `formats` are no texts. */
function textsOf(value: unknown, path: readonly string[] = []): readonly Text[] {
  const key = path.join('.');
  if (typeof value === 'string') return [{ key, params: 0, write: () => value }];
  if (typeof value === 'function') {
    return [{ key, params: value.length, write: (args) => String(Reflect.apply(value, undefined, args)) }];
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no text`);
  return Object.entries(value).flatMap(([name, inside]) => textsOf(inside, [...path, name]));
}

const { formats: _en, ...english } = withFailures('en', en);
const { formats: _ru, ...russian } = withFailures('ru', ru);
const dictionaries = [
  ['English', textsOf(english)],
  ['Russian', textsOf(russian)],
] as const;

/** Numbers that stand as they are in both languages, whatever their format, and take each plural form. */
const samples = [
  [21, 32, 43],
  [102, 203, 304],
  [11, 515, 616],
];

/** The same in every language. */
const names: readonly string[] = ['Person Visitors', 'vCard', 'CSV', 'JSON', 'E-mail'];

const shape = ([, texts]: (typeof dictionaries)[number]) => texts.map(({ key, params }) => [key, params]);

it('both dictionaries have the same keys, and texts with the same number of parameters', () => {
  expect(Object.fromEntries(shape(dictionaries[1]))).toEqual(Object.fromEntries(shape(dictionaries[0])));
});

describe.each(dictionaries)('the %s dictionary', (language, texts) => {
  it('says something with each text, and all that the text was given', () => {
    const isSound = ({ params, write }: Text) =>
      samples.every((sample) => {
        const args = sample.slice(0, params);
        const text = write(args);
        const numbers: readonly string[] = text.match(/\d+/g) ?? [];
        return (
          text !== '' &&
          text.trim() === text &&
          !/undefined|null|NaN|\[object|\$\{/.test(text) &&
          args.every((arg) => numbers.includes(String(arg)))
        );
      });
    expect(texts.filter((text) => !isSound(text)).map(({ key }) => key)).toEqual([]);
  });

  it('is in its language', () => {
    const isForeign = ({ params, write }: Text) => {
      const text = write(samples[0]?.slice(0, params) ?? []);
      if (names.includes(text) || !/\p{L}/u.test(text)) return false;
      return /[а-яё]/i.test(text) !== (language === 'Russian');
    };
    expect(texts.filter(isForeign).map(({ key }) => key)).toEqual([]);
  });
});
