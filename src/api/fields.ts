import { parseId } from '#src/domain/ids.ts';
import { isJsonObject, parseString, parseTexts } from '#src/domain/json.ts';
import { field } from './schema.ts';

// What may come for a field besides its documented type: numbers as texts, a value inside `{value}`, one value for a list.

/** Ids and phones are numbers or texts, in some examples inside `{value}`. */
export function parseText(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return String(value);
  return isJsonObject(value) && !isJsonObject(value['value']) ? parseText(value['value']) : null;
}

export function parseCount(value: unknown): number | null {
  const count = Number(parseText(value) ?? Number.NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/** A single value counts as a list of one, an object as the list of its values. */
export function toList(value: unknown): readonly unknown[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value;
  return isJsonObject(value) ? Object.values(value) : [value];
}

/** An address that may be opened: http or https, without credentials. */
export function parseHttpUrl(value: unknown): string | null {
  const text = parseText(value) ?? '';
  // The URL parser accepts spaces, line breaks and backslashes; we don't.
  if (!/^https?:\/\/[^\s\\\p{C}]+$/iu.test(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username === '' && password === '' ? href : null;
}

/** A longer one than 2,000 is no page that somebody would read. */
export function parsePageUrl(value: unknown): string | null {
  const url = parseHttpUrl(value);
  return url !== null && url.length <= 2000 ? url : null;
}

export const string = field('string', parseString);
export const text = field('string', parseText);
export const pageUrl = field('string', parsePageUrl);
export const count = field('number', parseCount);
export const boolean = field('boolean', (value) => (typeof value === 'boolean' ? value : null));
export const values = field('array', toList);
export const texts = field('array', parseTexts);
export const id = field('number', parseId);
