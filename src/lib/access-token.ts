/** What stands wherever a token would have been printed. */
export const REDACTED_TOKEN = '[access token]';

/**
 * An access token that cannot be printed: it sits in a private field, and every way of turning it into text
 * (`String`, `JSON.stringify`, a template, the console) gives `[access token]`. Only `reveal()` gives it out.
 */
export class AccessToken {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  /** Spaces around a pasted token are dropped; an empty one is no token. */
  static from(text: string): AccessToken | null {
    const value = text.trim();
    return value === '' ? null : new AccessToken(value);
  }

  reveal(): string {
    return this.#value;
  }

  equals(other: AccessToken): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return REDACTED_TOKEN;
  }

  toJSON(): string {
    return REDACTED_TOKEN;
  }
}
