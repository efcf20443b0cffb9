const REDACTED_TOKEN = '[access token]';

/** Cannot be printed by accident: `String`, `JSON.stringify`, a template and the console give `[access token]`. */
export class AccessToken {
  readonly #value: string;

  private constructor(value: string) {
    this.#value = value;
  }

  /** Drops the spaces around a pasted token; null if nothing is left. */
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
