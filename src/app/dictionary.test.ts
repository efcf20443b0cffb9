import { describe, expect, it } from 'vitest';
import { languages } from '#src/i18n/language.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';

type Text = {
  readonly key: string;
  readonly params: number;
  readonly write: (args: readonly unknown[]) => string;
};

/** Every text of a dictionary under its path; `formats` are no texts. */
function listTexts(value: unknown, path: readonly string[] = []): readonly Text[] {
  const key = path.join('.');
  if (key === 'formats') return [];
  if (typeof value === 'string') return [{ key, params: 0, write: () => value }];
  if (typeof value === 'function') {
    return [{ key, params: value.length, write: (args) => String(Reflect.apply(value, undefined, args)) }];
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no text`);
  return Object.entries(value).flatMap(([name, inside]) => listTexts(inside, [...path, name]));
}

const dictionaries = [
  ['English', listTexts(en)],
  ['Russian', listTexts(ru)],
] as const;

/** Numbers without separators that take each plural form. */
const samples = [
  [21, 32, 43],
  [102, 203, 304],
  [11, 515, 616],
];

/** The same in every language; `ru`: the account's pages. */
const names: readonly string[] = ['Person Visitors', 'E-mail', 'e-mail', 'ID', 'Data API', 'ru'];

/** Names, and places in the account. */
const properNames =
  /^(Person|Visitors|Data|CoMagic|CallGear|Ctrl|Alt|Wi|Caps|Lock|User|Administrator|Account|Rules|Bitrix24|Битрикс24|Администратор|Аккаунт|Правила)(?!\p{L})/u;

const oneWord = {
  English: [
    { always: 'e-mail', never: /\bemails?\b/i },
    { always: 'sign in, sign out', never: /\blog(ged|ging)? (in|out)\b/i },
    { always: 'customer', never: /\bclients?\b/i },
    { always: 'viewer', never: /\b(app|application)\b/i },
    { always: 'provider', never: /\b(vendor|supplier)\b/i },
    { always: 'comment', never: /\b(commentary|note|remark)s?\b/i },
    { always: 'IT team', never: /\bwhoever\b/i },
  ],
  Russian: [
    // “Голосовая почта” is voice mail.
    { always: 'e-mail', never: /(?<!\p{L}|голосовая )почт/iu },
    { always: 'войти, выйти', never: /авториз|(за|раз)логин/iu },
    { always: 'ключ доступа', never: /токен/iu },
    { always: 'программа', never: /приложени/iu },
    { always: 'сервис', never: /провайдер|поставщик|вендор/iu },
    { always: 'комментарий', never: /примечани|заметк/iu },
    { always: 'ИТ-отдел', never: /(?<!\p{L})те, кто|(?<!\p{L})тем, кто/iu },
    { always: 'человек', never: /персон/iu },
    { always: 'копировать', never: /скопировать \p{L}/iu },
  ],
};

const toSample = ({ params, write }: Text): string => write(samples[0]?.slice(0, params) ?? []);

const keysWith = (texts: readonly Text[], pattern: RegExp): readonly string[] =>
  texts.filter((text) => pattern.test(toSample(text))).map(({ key }) => key);

const shape = (texts: readonly Text[]): Readonly<Record<string, number>> =>
  Object.fromEntries(texts.map(({ key, params }) => [key, params]));

it.each(dictionaries)('the %s dictionary has the keys and parameters of the first', (_name, texts) => {
  expect(shape(texts)).toEqual(shape(dictionaries[0][1]));
});

it('every language has its dictionary here', () => expect(dictionaries).toHaveLength(languages.length));

describe.each(dictionaries)('the %s dictionary', (language, texts) => {
  it('writes every text with all its parameters', () => {
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
    const isForeign = (given: Text) => {
      const text = toSample(given);
      if (names.includes(text.replace(/ \d+$/, '')) || !/\p{L}/u.test(text)) return false;
      return /[а-яё]/i.test(text) !== (language === 'Russian');
    };
    expect(texts.filter(isForeign).map(({ key }) => key)).toEqual([]);
  });

  it('has typographic punctuation', () => {
    expect(keysWith(texts, /["'`]|\.{3}| {2}| - |–|\s[,.;:!?…)»”]|[(«“]\s/u)).toEqual([]);
  });

  it('has capitals only for first words and names', () => {
    const hasOther = (sentence: string) =>
      sentence
        .split(/\s+/)
        .some((word, index) => index > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !properNames.test(word));
    const found = texts.filter((text) =>
      toSample(text)
        .split(/[.:!?→«“(]\s*|\n/u)
        .some(hasOther),
    );
    expect(found.map(({ key }) => key)).toEqual([]);
  });

  it('says record for a visitor, and visitor ID for its number', () => {
    // In a history, visitors are people who wrote.
    const found = keysWith(texts, /\bvisitors?\b(?! ID)|(?<!ID )посетител/i);
    expect(found.filter((key) => !key.startsWith('history.'))).toEqual(['app.name', 'app.home']);
  });

  it.each(oneWord[language])('has one word: $always', ({ never }) => {
    expect(keysWith(texts, never)).toEqual([]);
  });
});

it.each([
  // Except before words that a line may begin with.
  ['English', /(?<!Bitrix2)\d (?!(?:are|at|down|from|in|is|of|on|per|since|to|up|with)\b)\p{L}/u],
  ['Russian', /(?<!Битрикс2)\d (?!(?:загружены|за|не|нет|ничего|по|с)\s|нет$|загружены$)\p{L}/u],
] as const)('number and noun stay in one line in %s', (name, parted) => {
  const texts = dictionaries.flatMap(([language, all]) => (language === name ? all : []));
  expect(keysWith(texts, parted)).toEqual([]);
});

const [, [, texts]] = dictionaries;

it('Russian texts have Russian quotation marks', () => expect(keysWith(texts, /[“”„‘]/u)).toEqual([]));

it('Russian sentences keep short words and dashes with their neighbours', () => {
  const sentences = texts.filter((text) => /[.,:;!?…—→]/u.test(toSample(text)));
  expect(keysWith(sentences, /(?:^|[\s(«])[а-яё]{1,2} | [—→]/iu)).toEqual([]);
});

it('Russian texts write ё', () => {
  const without =
    /(?<!\p{L})(?:еще|счет|счел|истек|пришел|дошел|ждет|идет|уйдет|пройдет|вернет|темн|отведенн|партнер)/iu;
  expect(keysWith(texts, without)).toEqual([]);
});
