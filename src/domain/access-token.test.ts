import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { toToken } from '#src/domain/testing/ids.ts';
import { AccessToken } from './access-token.ts';

const secret = 'very-secret-token';

it('an access token is trimmed', () => expect(toToken('\t\u00a0a b~ключ\r\n').reveal()).toBe('a b~ключ'));

it.each(['', '\n\t\u00a0'])('%j is no access token', (text) => expect(AccessToken.from(text)).toBeNull());

it('an access token equals the same token only', () => {
  expect(toToken(secret).equals(toToken(` ${secret} `))).toBe(true);
  expect(toToken(secret).equals(toToken(secret.toUpperCase()))).toBe(false);
});

it.each<[string, (token: AccessToken) => string]>([
  ['String', (token) => String(token)],
  ['JSON', (token) => JSON.stringify({ token, list: [token] })],
  ['the console', (token) => inspect(token, { depth: 9, showHidden: true })],
  ['its properties', (token) => Reflect.ownKeys(token).map(String).join()],
  ['an error', (token) => inspect(new Error('failed', { cause: { token } }), { depth: 9 })],
])('an access token is not printed by %s', (_way, print) => {
  expect(print(toToken(secret))).not.toContain(secret);
});
