import { REDACTED_TOKEN } from '#src/lib/access-token.ts';

/** Takes every occurrence of the secrets out of a text, as they are and as they stand in a URL. */
export type Redact = (text: string) => string;

export function createRedact(secrets: readonly string[]): Redact {
  // The longest first: one secret may be a part of another.
  const spellings = [...new Set(secrets.flatMap((secret) => [secret, encoded(secret)]))]
    .filter((spelling) => spelling !== '')
    .toSorted((a, b) => b.length - a.length);
  return (text) => spellings.reduce((rest, spelling) => rest.replaceAll(spelling, REDACTED_TOKEN), text);
}

function encoded(secret: string): string {
  try {
    return encodeURIComponent(secret);
  } catch {
    // A lone surrogate has no spelling in a URL.
    return secret;
  }
}
