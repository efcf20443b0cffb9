import { expect, it } from 'vitest';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { startService } from '#simulator/testing/service.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { probe } from './probe.ts';

/** What is printed. */
async function probed({
  key = tokens.client,
  user = '',
  send = fetch,
}: {
  key?: string;
  user?: string;
  send?: Fetch;
}) {
  // The clock of today, as the probe asks for the last year.
  const { url } = await startService({ now: Date.now });
  const [token, personId] = [AccessToken.from(key), parsePersonId(String(personIds.karenina))];
  if (token === null || personId === null) throw new Error('No token, or no ID');
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  await probe({ fetch: send, url: `${url}/api/v2.0`, token, personId, userId: parseUserId(user), print });
  return lines.join('\n');
}

it('calls each reading method, of a partner’s key on behalf of a user', async () => {
  const said = await probed({ key: tokens.partner, user: String(romashka.userId) });
  expect(said).toMatch(/^This calls .* at most 13 points/);
  expect(new Set(Array.from(said.matchAll(/^(\S+): answered/gm), ([, method]) => method)).size).toBe(13);
});

it.each([
  [tokens.expired, /^get\.person_visitors: refused, access_token_expired/m],
  [
    tokens.strictFields,
    /^get\.person_events: refused, unexpected_parameters.*\nget\.person_events: answered/m,
  ],
])('%s: says by what a method is refused', async (key, expected) => {
  expect(await probed({ key })).toMatch(expected);
});

it('says which fields came and were not expected, and which did not come', async () => {
  const odd: Fetch = async (url, init) => {
    const text = await (await fetch(url, init)).text();
    return new Response(text.replaceAll('"commentary":', '"79161234567":1,"nick":'));
  };
  expect(await probed({ send: odd })).toContain(
    '  came and was not expected: nick, 1 more that cannot be printed\n  did not come: commentary',
  );
});

it('prints no value of an answer, and no token: also of what is no answer', async () => {
  const data = { mnemonic: 'Каренина +79161234567', field: 'a@b.c' };
  const hostile = { jsonrpc: '2.0', id: null, error: { code: 5, message: 'Каренина', data } };
  const senders: readonly Fetch[] = [
    fetch,
    () => Promise.resolve(Response.json(hostile)),
    () => Promise.resolve(new Response('<h1>Каренина</h1>', { status: 502 })),
    () => Promise.reject(new TypeError('fetch failed for Каренина')),
  ];
  for (const send of senders)
    expect(await probed({ send })).not.toMatch(/Каренина|79\d{9}|@|7000000005|demo-|2026|<|stack|Error/);
});
