// The check of the connection, against the contract and the simulator.
import { beforeAll, afterAll, afterEach, describe, expect, it } from 'vitest';
import { methodFields } from '#simulator/contract/contract.ts';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { type NodeHost, startNodeHost } from '#simulator/node-host.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { DataApiError } from '#src/api/errors.ts';
import { ASKED, type CheckedMethod, isDocumented, type Known } from '#src/check/methods.ts';
import { reportText, toRows } from '#src/check/report.ts';
import { type CheckState, plannedMethods, runCheck } from '#src/check/run-check.ts';
import { isJsonObject, parseJson } from '#src/domain/json.ts';
import { toPersonKey, toToken } from '#src/domain/testing/ids.ts';
import { checkEn } from '#src/i18n/en/check.ts';
import { UNKNOWN_ACCOUNT } from '#src/session/account.ts';

const samples = { number: 7, array: [], object: {}, boolean: true, string: '', iso8601: '', enum: '' };

it('each checked field has the type that the contract prints', () => {
  const wrong = Object.entries(ASKED).flatMap(([method, { fields }]) =>
    fields.split(' ').filter((name) => {
      // Printed as a number; real answers have text.
      if (name === 'visitor_phone_number') return false;
      const printed = methodFields(method as CheckedMethod).get(name);
      return printed === undefined || !isDocumented(name, samples[printed.type]);
    }),
  );
  expect(wrong).toEqual([]);
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
    own: UNKNOWN_ACCOUNT,
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
      const fields = ASKED[method].fields.split(' ');
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
    plannedMethods(known).filter((method) => results[method]?.error !== undefined);

  const report = (results: CheckState['results']) =>
    reportText(toRows(known, { words: checkEn, language: 'en' }), results, checkEn);

  it('calls each method once, and finds all as documented', async () => {
    await answerWithWords();
    const before = simulator.calls.length;
    const state = await check();
    expect(simulator.calls.slice(before).map(({ method }) => method)).toEqual(plannedMethods(known));
    expect(failed(state)).toEqual([]);
    for (const method of plannedMethods(known)) expect(state.results[method]?.answer?.bad).toEqual([]);
  });

  it('names the one method that is refused', async () => {
    for (const method of plannedMethods(known)) {
      answers.heal();
      await answerWithWords();
      answers.fail(method, 'forbidden');
      const state = await check();
      expect(failed(state)).toEqual([method]);
      expect(state.results[method]?.error).toBeInstanceOf(DataApiError);
      expect(report(state.results)).toMatch(new RegExp(`^  ${method}: forbidden, \\d+\\sms$`, 'm'));
    }
  });

  it('names the rows and fields that are not as documented', async () => {
    answers.answerWith('get.contacts', [{ id: '7' }, 'row']);
    answers.answerWith('get.customers', [{ id: 7, name: null, description: 5, status: { value: 'active' } }]);
    const text = report((await check()).results);
    expect(text).toContain('get.contacts: answered, but 2\u00a0rows or fields not as documented (#2, id)');
    expect(text).toContain('3\u00a0rows or fields not as documented (description, status, sites)');
  });

  it('reports no value of any answer', async () => {
    await answerWithWords();
    answers.fail('get.contacts', 'error', {
      details: { field: 'anna@vokzal.example', params: { phone: '79165551234' } },
    });
    const text = report((await check()).results);
    // Short ones may also be milliseconds, others a word of the report itself, or the mnemonic of the refusal.
    const own = `${report({})} error`;
    const values = [...seen].map(String).filter((value) => value.length > 3 && !own.includes(value));
    expect(values.length).toBeGreaterThan(60);
    expect(values.filter((value) => text.includes(value))).toEqual([]);
  });
});
