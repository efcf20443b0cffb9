import { describe, expect, it } from 'vitest';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { startService } from '#simulator/testing/service.ts';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { probe } from './probe.ts';

type Options = {
  readonly key?: string;
  readonly person?: number;
  readonly user?: number;
  readonly fetch?: Fetch;
};

async function probed({
  key = tokens.client,
  person = personIds.karenina,
  user,
  fetch: send = fetch,
}: Options) {
  // The clock of today, as the probe asks for the last year.
  const { url, simulator } = await startService({ now: Date.now });
  const token = AccessToken.from(key);
  const personId = parsePersonId(String(person));
  if (token === null || personId === null) throw new Error('No token, or no ID');
  const userId = parseUserId(user === undefined ? null : String(user));
  const lines: string[] = [];
  await probe({
    fetch: send,
    url: `${url}/api/v2.0`,
    token,
    personId,
    userId,
    print: (line) => lines.push(line),
  });
  return { lines, text: lines.join('\n'), methods: simulator.calls.map(({ method }) => method) };
}

describe('the probe', () => {
  it('says its price, then calls each reading method once', async () => {
    const { lines, methods } = await probed({});
    expect(lines[0]).toMatch(/at most 13 points/);
    expect([...new Set(methods)]).toEqual([
      'getobj.account',
      'get.person_visitors',
      'getobj.person_for_visitor',
      'getobj.visitor',
      'get.visitors',
      'get.person_events',
      'get.calls_report',
      'get.chats_report',
      'get.chat_messages_report',
      'get.offline_messages_report',
      'get.contacts',
    ]);
    // A list of the address book is matched in the first way that is not refused.
    expect(methods.filter((method) => method !== 'get.contacts')).toHaveLength(10);
    for (const method of methods)
      expect(lines).toContainEqual(expect.stringMatching(`^${method ?? ''}: answered`));
  });

  it('of a partner’s key, the customers too, and on behalf of a user', async () => {
    const { lines } = await probed({ key: tokens.partner, user: romashka.userId });
    expect(lines).toContainEqual(expect.stringMatching(/^get\.customers: answered/));
    expect(lines).toContainEqual(expect.stringMatching(/^get\.customer_users: answered/));
  });

  it.each([
    [tokens.expired, /^get\.person_visitors: refused, access_token_expired/m],
    [tokens.withoutAccountRight, /^getobj\.account: refused, forbidden$/m],
    [tokens.withoutReportsRight, /^get\.calls_report: refused, forbidden$/m],
    [tokens.withoutHistory, /^get\.person_events: refused, /m],
    [
      tokens.strictFields,
      /^get\.person_events: refused, unexpected_parameters.*\nget\.person_events: answered/m,
    ],
  ])('of %s, by what it is refused', async (key, expected) => {
    expect((await probed({ key })).text).toMatch(expected);
  });

  it('calls no method again for what another request would not change', async () => {
    const { methods } = await probed({ key: tokens.expired });
    expect(methods.length).toBeGreaterThan(0);
    expect(methods).toEqual([...new Set(methods)]);
  });

  it('which fields came and were not expected, and which did not come', async () => {
    const odd: Fetch = async (url, init) => {
      const answer = await (await fetch(url, init)).json();
      const [first, ...rest] = Array.isArray(answer.result?.data) ? answer.result.data : [];
      if (first !== undefined && 'commentary' in first) {
        const rows = [first, ...rest].map((row: object) => ({
          ...row,
          commentary: undefined,
          nick: 'x',
          '79161234567': 1,
        }));
        answer.result.data = rows;
      }
      return Response.json(answer);
    };
    const { lines, text } = await probed({ fetch: odd });
    expect(lines).not.toContain('  did not come: id, value');
    expect(text).toContain(
      '  came and was not expected: nick, 1 more that cannot be printed\n  did not come: commentary',
    );
  });

  it('no value of an answer, and no token: also of what is no answer', async () => {
    const secrets = /Каренина|79\d{9}|@|7000000005|demo-|2026|<|stack|Error/;
    for (const key of [tokens.client, tokens.textIds, tokens.blocked, 'no-such-key'])
      expect((await probed({ key })).text).not.toMatch(secrets);
    const hostile: Fetch = () =>
      Promise.resolve(
        Response.json({
          jsonrpc: '2.0',
          id: null,
          error: {
            code: 5,
            message: 'Каренина',
            data: { mnemonic: 'Каренина +79161234567', field: 'a@b.c' },
          },
        }),
      );
    const refused = await probed({ fetch: hostile });
    expect(refused.text).toContain('get.person_visitors: refused, code 5');
    expect(refused.text).not.toMatch(secrets);
    const broken: Fetch = () => Promise.reject(new TypeError('fetch failed for Каренина'));
    expect((await probed({ fetch: broken })).lines).toContain('get.person_visitors: no answer');
    const page: Fetch = () => Promise.resolve(new Response('<h1>Каренина</h1>', { status: 502 }));
    expect((await probed({ fetch: page })).lines).toContain(
      'get.person_visitors: status 502, and no JSON-RPC answer',
    );
  });
});
