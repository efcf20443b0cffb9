/** undefined: the text is no JSON. The syntax error is dropped, as it quotes the text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text, which may be ''. */
export const parseString = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** null: no list. */
export const parseTexts = (value: unknown): readonly string[] | null =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;

export const parseNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON object: neither a list nor null. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const asObject = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

/** Thrown by `Request.parse`. Holds no part of the response. */
export class InvalidResponse extends Error {
  override readonly name = 'InvalidResponse';

  constructor() {
    super('The response is not as documented');
  }
}
