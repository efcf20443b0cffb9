import { expect, it } from 'vitest';
import { createRedact } from './rpc.ts';

it.each<[string, string[], string, string]>([
  ['every occurrence', ['s3cret'], 's3cret and s3cret.', '[access token] and [access token].'],
  ['nothing to take out', ['s3cret'], 'all is well', 'all is well'],
  ['no secrets', [], 's3cret', 's3cret'],
  ['an empty secret', [''], 'abc', 'abc'],
  ['as it stands in a URL', ['a b/ц'], 'https://x/?t=a%20b%2F%D1%86', 'https://x/?t=[access token]'],
  ['what would be a pattern', ['a.c$&'], 'abc a.c$&', 'abc [access token]'],
  ['one secret inside another', ['abc', 'abcdef'], 'abcdef abc', '[access token] [access token]'],
  ['a lone surrogate', ['a\ud800'], 'x a\ud800', 'x [access token]'],
])('%s', (_title, secrets, text, expected) => {
  expect(createRedact(secrets)(text)).toBe(expected);
});
