import { createFormats } from '#src/i18n/language.ts';

export const formats = createFormats('ru');
export const { number } = formats;

const rules = new Intl.PluralRules('ru');

/** 1 запись, 2 записи, 5 записей; a fraction takes the form of 2. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, many };
  return forms[rules.select(count)] ?? few;
}

const NO_BREAK_SPACE = '\u00a0';

/** A no-break space after short words, before a dash, and between a number and its word. */
function typesetPart(text: string): string {
  return text
    .replace(/(?<=(?:^|[\s\u00a0(«])[а-яё]{1,2}) /giu, NO_BREAK_SPACE)
    .replace(/ (?=[—→])/gu, NO_BREAK_SPACE)
    .replace(/(?<=\d) (?=[а-яё])/giu, NO_BREAK_SPACE);
}

/** A template tag for Russian text: sets no-break spaces, but not in the values. */
export function typeset(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.map((part, index) => typesetPart(part) + (values[index] ?? '')).join('');
}

/** A number with its word: 1 имя, 2 имени, 5 имён. */
export const counted = (value: number, one: string, few: string, many: string) =>
  `${number(value)}${NO_BREAK_SPACE}${pluralRu(value, one, few, many)}`;

export const points = (count: number) => counted(count, 'балл', 'балла', 'баллов');

export const records = (count: number) => counted(count, 'запись', 'записи', 'записей');

export const ofTotal = (count: number, total: string) => typeset`${number(count)}\u00a0из ${total}`;
