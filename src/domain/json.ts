/** undefined: the text is no JSON. The syntax error is dropped, as it quotes the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value of an enumeration. `id`: its mnemonic, if the API gives one; `text`: its word in the account's language. */
export type EnumValue = { readonly id: string | null; readonly text: string | null };

/** A text, which may be ''. */
export const parseString = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** null: no list. */
export const parseTexts = (value: unknown): readonly string[] | null =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;

export const parseNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Ids and phones are numbers or texts, in some examples inside `{value}`. */
export function parseText(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return String(value);
  return isJsonObject(value) && !isJsonObject(value['value']) ? parseText(value['value']) : null;
}

/** `YYYY-MM-DD hh:mm:ss`. */
export function parseDateTime(value: unknown): string | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(parseText(value) ?? '') ?? [];
  return Number.isNaN(Date.parse(`${day}T${time}Z`)) ? null : `${day} ${time}`;
}

/** `{value, value_id}`, or one of the two alone, which may be either. */
export function parseEnum(value: unknown): EnumValue | null {
  const id = isJsonObject(value) ? parseText(value['value_id']) : null;
  const text = parseText(value);
  return id === null && text === null ? null : { id, text };
}

/** Seconds, also as text or as “hh:mm:ss”. */
export function parseDuration(value: unknown): number | null {
  const text = parseText(value);
  if (text === null || !/^(\d{1,9}(\.\d+)?|(\d{1,4}:)?\d{1,4}:\d\d)$/.test(text)) return null;
  return Math.round(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
}

export function parseCount(value: unknown): number | null {
  const count = Number(parseText(value) ?? Number.NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

export function parseBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const text = parseText(value);
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : null;
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

/** For a list of names, or of objects with a field for the name. */
export const parseNames =
  (field: string) =>
  (value: unknown): readonly string[] => {
    const names = toList(value).map((item) => parseText(isJsonObject(item) ? item[field] : item));
    return [...new Set(names.filter((name) => name !== null))];
  };

export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON object: neither a list nor null. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
