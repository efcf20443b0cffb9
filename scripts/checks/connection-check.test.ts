// The check of the connection, against the contract and the simulator.
import { describe, expect, it } from 'vitest';
import { methodFields } from '#simulator/contract/contract.ts';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { FROZEN_NOW, startService } from '#simulator/testing/service.ts';
import { createDataApi } from '#src/api/data-api.ts';
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

  /** The reports answer with a chat and a call that have words. */
  async function start() {
    const { url, simulator, rows } = await startService();
    const { answers, calls } = simulator;
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
    const sent = calls.length;
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
      const printed = toRows(known, en, state.results);
      return {
        seen,
        results: state.results,
        unchecked: summaryText(printed, state, en.check).unchecked,
        report: reportText(printed, state.results, en.check),
      };
    }
    return { answers, check, called: () => calls.slice(sent) };
  }

  it('calls each method once, and finds all as documented', async () => {
    const { called, check } = await start();
    const { results } = await check();
    expect(called().map(({ method }) => method)).toEqual(methods);
    for (const method of methods) expect(results[method]?.response?.bad).toEqual([]);
  });

  it('names the one method that is refused, and no value of any response', async () => {
    const { answers, check } = await start();
    const details = { field: 'anna@vokzal.example', params: { phone: '79165551234' } };
    // Words of the report itself; short values may also be milliseconds.
    const own = `${reportText(toRows(known, en), {}, en.check)} forbidden`;
    for (const refused of methods) {
      answers.fail(refused, 'forbidden', { details, times: 1 });
      const { results, report, seen } = await check();
      expect(methods.filter((method) => results[method]?.error !== undefined)).toEqual([refused]);
      expect(report).toMatch(new RegExp(`^  ${refused}: forbidden, \\d+\\sms$`, 'm'));
      const values = [...seen].map(String).filter((value) => value.length > 3 && !own.includes(value));
      expect(values.length).toBeGreaterThan(60);
      expect(values.filter((value) => report.includes(value))).toEqual([]);
    }
  });

  it('names the rows and fields that are not as documented', async () => {
    const { answers, check } = await start();
    answers.answerWith('get.contacts', [{ id: '7' }, 'row']);
    answers.answerWith('get.customers', [{ id: 7, name: null, description: 5, status: { value: 'active' } }]);
    const { report } = await check();
    const differ = 'rows or fields differ from the documentation';
    expect(report).toContain(`get.contacts: works, but 2\u00a0${differ} (#2, id)`);
    expect(report).toContain(`3\u00a0${differ} (description, status, sites)`);
    expect(report).toMatch(/get.customers: .*\sms: id name description status$/m);
  });

  it('asks reports for 89 days, names those without a row, and allows what answered', async () => {
    const { answers, called, check } = await start();
    answers.answerWith('get.chats_report', []);
    const { report, unchecked } = await check();
    expect(unchecked).toBe('Not checked: Chat messages (no chat in the last 89\u00a0days).');
    expect(report).toMatch(/^Find by chats: allowed\n  get.chats_report: works, no data, \d+\sms$/m);
    expect(report).toMatch(/^Recordings: —\n(?! )/m);
    const days = { date_from: '2024-10-19 00:00:00', date_till: '2025-01-15 23:59:59' };
    const asked = called().find(({ method }) => method === 'get.chats_report');
    expect(asked?.params).toMatchObject({ ...days, limit: 1 });
  });
});
