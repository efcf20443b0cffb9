// The check of the connection, against the contract and the simulator.
import { beforeAll, afterAll, afterEach, describe, expect, it } from 'vitest';
import { methodFields } from '#simulator/contract/contract.ts';
import printedRights from '#simulator/contract/rights.json' with { type: 'json' };
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { type NodeHost, startNodeHost } from '#simulator/node-host.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { DataApiError } from '#src/api/errors.ts';
import { ACTIONS } from '#src/check/allowances.ts';
import { FIELDS, type Known } from '#src/check/check-requests.ts';
import { reportText } from '#src/check/report.ts';
import { type NamedRight, RIGHTS } from '#src/check/rights.ts';
import { type CheckState, plannedMethods, runCheck } from '#src/check/run-check.ts';
import { isJsonObject, parseJson } from '#src/domain/json.ts';
import { toPersonKey, toToken } from '#src/domain/testing/ids.ts';
import { checkEn } from '#src/i18n/en/check.ts';
import { UNKNOWN_ACCOUNT } from '#src/session/account.ts';

const contractTypes: Readonly<Record<string, readonly string[]>> = {
  '#': ['number'],
  '[]': ['array'],
  '{}': ['object'],
  '?': ['boolean'],
  '': ['string', 'iso8601', 'enum'],
};

it('each checked field has the type that the contract prints', () => {
  const wrong = Object.entries(FIELDS).flatMap(([method, fields]) =>
    fields.split(' ').filter((field) => {
      const [, name = '', suffix = ''] = /^(\w+)(\W*)$/.exec(field) ?? [];
      // Printed as a number; real answers have text.
      if (name === 'visitor_phone_number') return false;
      const printed = methodFields(method as keyof typeof FIELDS).get(name);
      return printed === undefined || contractTypes[suffix]?.includes(printed.type) !== true;
    }),
  );
  expect(wrong).toEqual([]);
});

const joined = (parts: readonly (string | null)[] = []) => parts.filter((part) => part !== null).join(', ');

it('rights of each method are those that the contract prints', () => {
  const own = Object.entries(RIGHTS).map(([method, { components, permission }]) => {
    const all = (rights: readonly NamedRight[] = []) => [
      joined(rights.map(({ mnemonic }) => mnemonic)),
      joined(rights.map(({ en }) => en)),
      joined(rights.map(({ ru }) => ru)),
    ];
    return [method, ...all(components), ...all(permission && [permission])];
  });
  const printed = Object.entries<Readonly<Record<string, string | string[]>>>(printedRights).map(
    ([method, rights]) => [
      method,
      ...['components', 'components_en', 'components_ru', 'permission', 'permission_en', 'permission_ru'].map(
        (name) => joined([rights[name] ?? []].flat()),
      ),
    ],
  );
  expect(new Set(own)).toEqual(new Set(printed));
});

const NOW = Date.UTC(2025, 0, 15, 12);

describe('a check for a partner’s customer', () => {
  // One for all tests, as it generates a year of calls.
  const simulator = createSimulator({ now: () => NOW });
  const { answers } = simulator;
  let host: NodeHost;
  /** Every text and number that the API has answered with. */
  let seen = new Set<unknown>();
  beforeAll(async () => {
    host = await startNodeHost({ simulator });
  });
  afterAll(() => host.close());
  afterEach(() => answers.heal());

  const known: Known = {
    ...toPersonKey(personIds.karenina, romashka.userId),
    isPartner: true,
    now: NOW,
    visitorId: null,
    chatId: null,
    callId: null,
    account: UNKNOWN_ACCOUNT,
  };

  async function check(): Promise<CheckState> {
    seen = new Set();
    const api = createDataApi({
      url: `${host.url}/api/v2.0`,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        addValues(parseJson(await response.clone().text()));
        return response;
      },
    });
    const token = toToken(`${tokens.partner}~${Math.random()}`);
    let last: CheckState | null = null;
    for await (const state of runCheck((request) => api.call(request, { token }), known)) last = state;
    return last ?? expect.fail();
  }

  function addValues(json: unknown): void {
    if (isJsonObject(json) || Array.isArray(json)) Object.values(json).forEach(addValues);
    else seen.add(json);
  }

  /** What the reports of yesterday answer, with a chat and a call that have words. */
  async function answerWithWords(): Promise<void> {
    const { userId } = known;
    for (const method of ['get.calls_report', 'get.chats_report'] as const) {
      const fields = FIELDS[method].replaceAll(/[^\w ]/g, '').split(' ');
      const params = {
        access_token: tokens.partner,
        user_id: userId,
        date_from: '2024-11-01 00:00:00',
        date_till: '2025-01-14 23:59:59',
        filter: { field: 'person_id', operator: '=', value: personIds.karenina },
        fields,
      };
      const body = JSON.stringify({ jsonrpc: '2.0', id: '1', method, params });
      const response = await fetch(`${host.url}/api/v2.0`, { method: 'POST', body });
      const json: unknown = await response.json();
      const rows = isJsonObject(json) && isJsonObject(json['result']) ? json['result']['data'] : null;
      const talked = Array.isArray(rows) ? rows.find((row) => row.talk_duration !== 0) : null;
      answers.answerWith(method, [talked]);
    }
  }

  const failed = ({ results }: CheckState) =>
    [...results].flatMap(([method, { error }]) => (error === undefined ? [] : [method]));

  const report = ({ results }: CheckState) =>
    reportText(
      ACTIONS.map((row) => ({ ...row, allowance: 'unknown' })),
      results,
      { words: checkEn, language: 'en' },
    );

  it('calls each method once, and finds all as documented', async () => {
    await answerWithWords();
    const before = simulator.calls.length;
    const state = await check();
    expect(simulator.calls.slice(before).map(({ method }) => method)).toEqual(plannedMethods(known));
    expect(failed(state)).toEqual([]);
    for (const [method, { answer }] of state.results)
      expect([method, answer?.rowCount, answer?.badRowCount, answer?.badFields]).not.toContain(undefined);
    expect([...state.results.values()].flatMap(({ answer }) => answer?.badFields ?? [])).toEqual([]);
  });

  it('names the one method that is refused', async () => {
    for (const method of plannedMethods(known)) {
      answers.heal();
      await answerWithWords();
      answers.fail(method, 'forbidden');
      const state = await check();
      expect(failed(state)).toEqual([method]);
      expect(state.results.get(method)?.error).toBeInstanceOf(DataApiError);
      expect(report(state)).toMatch(new RegExp(`^  ${method}: forbidden, \\d+ ms$`, 'm'));
    }
  });

  it('names the rows and fields that are not as documented', async () => {
    answers.answerWith('get.contacts', [{ id: '7' }, 'row']);
    answers.answerWith('get.customers', [{ id: 7, name: null, description: 5, status: { value: 'active' } }]);
    const text = report(await check());
    expect(text).toContain('get.contacts: answered, but not as documented: 1\u00a0row, 1\u00a0field (id)');
    expect(text).toContain('3\u00a0fields (description, status, sites)');
  });

  it('reports no value of any answer', async () => {
    await answerWithWords();
    answers.fail('get.contacts', 'error', {
      details: { field: 'anna@vokzal.example', params: { phone: '79165551234' } },
    });
    const text = report(await check());
    // Short ones may also be milliseconds, others a word of the report itself, or the mnemonic of the refusal.
    const own = `${report({ known, results: new Map(), current: null })} error`;
    const values = [...seen].map(String).filter((value) => value.length > 3 && !own.includes(value));
    expect(values.length).toBeGreaterThan(60);
    expect(values.filter((value) => text.includes(value))).toEqual([]);
  });
});
