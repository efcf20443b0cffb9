// The check of the connection, against the contract and the simulator.
import { describe, expect, it } from 'vitest';
import { methodFields } from '#simulator/contract/contract.ts';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { FROZEN_NOW, startService } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
import { DataApiError } from '#src/api/errors.ts';
import {
  ASKED,
  type CheckedMethod,
  type CheckState,
  isDocumented,
  type Known,
  plannedMethods,
  runCheck,
} from '#src/check/methods.ts';
import { reportText, summaryText, toRows } from '#src/check/report.ts';
import { toToken, toUserId } from '#src/domain/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { UNKNOWN_ACCOUNT } from '#src/session/account-requests.ts';

const samples = { number: 7, array: [], object: {}, boolean: true, string: '', iso8601: '', enum: '' };

it('each checked field has the type that the contract prints', () => {
  const wrong = Object.entries(ASKED).flatMap(([method, { types }]) =>
    Object.entries(types).filter(([name, type]) => {
      // Printed as a number; real answers have text.
      if (name === 'visitor_phone_number') return false;
      const printed = methodFields(method as CheckedMethod).get(name);
      return printed === undefined || !isDocumented(type, samples[printed.type]);
    }),
  );
  expect(wrong).toEqual([]);
});

describe('a check for a partner’s customer', () => {
  const known: Known = {
    isPartner: true,
    userId: toUserId(romashka.userId),
    now: FROZEN_NOW,
    personId: personIds.karenina,
    own: UNKNOWN_ACCOUNT,
    account: UNKNOWN_ACCOUNT,
  };
  const methods = plannedMethods(known);

  async function start() {
    const { url, simulator, rows } = await startService();
    const { answers, calls } = simulator;
    /** The reports answer with a chat and a call that have words. */
    async function answerWithWords(): Promise<void> {
      for (const method of ['get.calls_report', 'get.chats_report'] as const) {
        const found = await rows(method, {
          access_token: tokens.partner,
          user_id: romashka.userId,
          date_from: '2024-11-01 00:00:00',
          date_till: '2025-01-14 23:59:59',
          filter: { field: 'person_id', operator: '=', value: personIds.karenina },
          fields: Object.keys(ASKED[method].types),
        });
        answers.answerWith(method, [found.find((row) => row['talk_duration'] !== 0)]);
      }
    }
    /** The results of a check, and every text and number that the API has answered with. */
    async function check() {
      const seen = new Set<unknown>();
      const api = createDataApi({
        url: `${url}/api/v2.0`,
        fetch: async (path, init) => {
          const response = await fetch(path, init);
          JSON.parse(await response.clone().text(), (_name, value) => void seen.add(value));
          return response;
        },
      });
      // An account with its own points.
      const token = toToken(`${tokens.partner}~${Math.random()}`);
      let state: CheckState = { known, results: {}, current: null };
      for await (state of runCheck((request) => api.call(request, { token }), known));
      const { results } = state;
      const { unchecked } = summaryText(toRows(known, en, results), state, en.check);
      return {
        results,
        seen,
        unchecked,
        failed: methods.filter((method) => results[method]?.error !== undefined),
      };
    }
    return { answers, calls, answerWithWords, check };
  }

  const report = (results: CheckState['results']) =>
    reportText(toRows(known, en, results), results, en.check);

  it('calls each method once, and finds all as documented', async () => {
    const { calls, answerWithWords, check } = await start();
    await answerWithWords();
    const before = calls.length;
    const { results, failed } = await check();
    expect(calls.slice(before).map(({ method }) => method)).toEqual(methods);
    expect(failed).toEqual([]);
    for (const method of methods) expect(results[method]?.response?.bad).toEqual([]);
  });

  it('names the one method that is refused', async () => {
    const { answers, answerWithWords, check } = await start();
    for (const method of methods) {
      answers.heal();
      await answerWithWords();
      answers.fail(method, 'forbidden');
      const { results, failed } = await check();
      expect(failed).toEqual([method]);
      expect(results[method]?.error).toBeInstanceOf(DataApiError);
      expect(report(results)).toMatch(new RegExp(`^  ${method}: forbidden, \\d+\\sms$`, 'm'));
    }
  });

  it('names the rows and fields that are not as documented', async () => {
    const { answers, check } = await start();
    answers.answerWith('get.contacts', [{ id: '7' }, 'row']);
    answers.answerWith('get.customers', [{ id: 7, name: null, description: 5, status: { value: 'active' } }]);
    const text = report((await check()).results);
    expect(text).toContain(
      'get.contacts: works, but 2\u00a0rows or fields differ from the documentation (#2, id)',
    );
    expect(text).toContain(
      '3\u00a0rows or fields differ from the documentation (description, status, sites)',
    );
  });

  it('asks reports for 89 days, names those without a row, and allows what answered', async () => {
    const { answers, calls, check } = await start();
    answers.answerWith('get.chats_report', []);
    const { results, unchecked } = await check();
    expect(unchecked).toBe('Not checked: Chat messages (no chat in the last 89\u00a0days).');
    const text = report(results);
    expect(text).toMatch(/^Find by chats: allowed\n  get.chats_report: works, no data, \d+\sms$/m);
    expect(text).toMatch(/^Recordings: —\n(?! )/m);
    const asked = calls.find(({ method }) => method === 'get.chats_report');
    expect(asked?.params).toMatchObject({
      date_from: '2024-10-19 00:00:00',
      date_till: '2025-01-15 23:59:59',
      limit: 1,
    });
  });

  it('reports no value of any response', async () => {
    const { answers, answerWithWords, check } = await start();
    await answerWithWords();
    answers.fail('get.contacts', 'error', {
      details: { field: 'anna@vokzal.example', params: { phone: '79165551234' } },
    });
    const { results, seen } = await check();
    const text = report(results);
    // Short ones may also be milliseconds, others a word of the report itself, or the mnemonic of the refusal.
    const own = `${report({})} error`;
    const values = [...seen].map(String).filter((value) => value.length > 3 && !own.includes(value));
    expect(values.length).toBeGreaterThan(60);
    expect(values.filter((value) => text.includes(value))).toEqual([]);
  });
});
