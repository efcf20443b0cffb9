import { REDACTED_TOKEN } from '#src/lib/access-token.ts';

/** Replaces every occurrence of the secrets in a text, URL-encoded or not. */
export type Redact = (text: string) => string;

export function createRedact(secrets: readonly string[], label = REDACTED_TOKEN): Redact {
  // The longest first, as one secret may be a part of another.
  const spellings = [...new Set(secrets.flatMap((secret) => [secret, encoded(secret)]))]
    .filter((spelling) => spelling !== '')
    .toSorted((a, b) => b.length - a.length);
  return (text) => spellings.reduce((rest, spelling) => rest.replaceAll(spelling, () => label), text);
}

function encoded(secret: string): string {
  try {
    return encodeURIComponent(secret);
  } catch {
    // A lone surrogate cannot be URL-encoded.
    return secret;
  }
}
