import { describe, expect, it } from 'vitest';
import { personIds as p } from './data/person-ids.ts';
import { phones, reservedPhones } from './data/reserved-phones.ts';
import { byPhone, paramsOf, peopleBy, reports, windows } from './testing/searches.ts';
import { listAt, objectAt, startService } from './testing/service.ts';

describe('phones', () => {
  it.each<
    [keyof typeof phones, calls: readonly unknown[], requests: readonly unknown[], chats: readonly unknown[]]
  >([
    ['karenina', [p.karenina, p.karenina], [p.karenina], [p.karenina]],
    ['ofNobody', [null, null], [], []],
    ['petrov', [p.petrov], [], []],
    ['shared', [p.petrov, p.petrova, p.otherPetrov, p.petrov], [], []],
    ['hostile', [p.broken, p.hostile], [p.hostile], []],
    ['chatOnly', [], [], [p.chatOnly]],
    ['requestOnly', [], [p.requestOnly], []],
    ['longAgo', [], [], []],
    ['storedWithPlus', [p.dirty], [], []],
    ['klara', [p.klara, p.klara], [], []],
    ['inNoRecord', [p.likeOnly], [], []],
    ['unknown', [], [], []],
    ['elsewhere', [], [], []],
  ])('%s', async (name, ...expected) => {
    const service = await startService();
    const found = await Promise.all(
      reports.map((report) => peopleBy(service, report, byPhone(report, phones[name]))),
    );
    expect(found).toEqual(expected);
  });

  it('calls of long ago are in earlier windows', async () => {
    const service = await startService();
    const filter = byPhone('get.calls_report', phones.longAgo);
    const found = await Promise.all(
      windows.map((window) => peopleBy(service, 'get.calls_report', filter, window)),
    );
    expect(found).toEqual([[], [p.springCaller], [], [p.winterCaller]]);
  });

  it('calls of visitors: seven, of two people, both among the newest five', async () => {
    const { result } = await startService();
    const sort = [{ field: 'start_time', order: 'desc' }];
    const params = { ...paramsOf(byPhone('get.calls_report', phones.visitorsOnly)), sort };
    const rows = listAt(await result('get.calls_report', params), 'data');
    expect(rows.every((row) => row['person_id'] === null)).toBe(true);
    const visitors = [...new Set(rows.map((row) => row['visitor_id']))];
    const people: unknown[] = [];
    for (const visitor_id of visitors) {
      const answer = await result('getobj.person_for_visitor', { visitor_id });
      people.push(objectAt(answer, 'data')['person_id']);
    }
    const [four, three] = [p.fourVisitors, p.threeVisitors];
    expect(people).toEqual([four, three, four, three, four, three, four]);
  });

  it('of two visitors one can be asked for', async () => {
    const { result, failure } = await startService();
    const params = paramsOf(byPhone('get.calls_report', phones.visitorFails));
    const rows = listAt(await result('get.calls_report', params), 'data');
    const [visitor_id, failing] = rows.map((row) => row['visitor_id']);
    expect(await result('getobj.person_for_visitor', { visitor_id })).toMatchObject({
      data: { person_id: p.dirty },
    });
    expect(await failure('getobj.person_for_visitor', { visitor_id: failing })).toMatchObject({
      mnemonic: 'internal_error',
    });
  });

  it('the busy one has 10,000 calls in the newest window, a few of somebody', async () => {
    const { result } = await startService();
    const filter = byPhone('get.calls_report', phones.busy);
    const sort = [{ field: 'start_time', order: 'desc' }];
    const answer = await result('get.calls_report', { ...paramsOf(filter), sort, limit: 100 });
    expect(answer).toMatchObject({ metadata: { total_items: 10_000 } });
    const people = listAt(answer, 'data').flatMap((row) =>
      row['person_id'] === null ? [] : [row['person_id']],
    );
    expect(people).toEqual([p.fiveHundred, p.thousand]);
  });

  it('a “+” is refused for one number, the digits are not; healed, both are taken', async () => {
    const { simulator, failure, result } = await startService();
    const params = paramsOf(byPhone('get.calls_report', phones.plusRefused));
    expect(await failure('get.calls_report', params)).toMatchObject({
      mnemonic: 'invalid_parameter_value',
      field: 'filter.value',
      value: `+${phones.plusRefused}`,
    });
    const filter = { field: 'contact_phone_number', operator: '=', value: phones.plusRefused };
    const answer = await result('get.calls_report', paramsOf(filter));
    expect(listAt(answer, 'data')).toMatchObject([{ person_id: p.minimal }]);
    simulator.heal();
    expect(await result('get.calls_report', params)).toMatchObject({ metadata: { total_items: 1 } });
  });

  it('broken rows stand beside a good one, in each report', async () => {
    const { simulator, result } = await startService();
    for (const report of reports) {
      const params = paramsOf(byPhone(report, phones.brokenRows));
      const { data } = await result(report, params);
      expect(data).toEqual(expect.arrayContaining([null, 'not a row', []]));
      expect(Array.isArray(data) && data.at(-1)).toMatchObject({ person_id: p.broken });
    }
    simulator.heal();
    const params = paramsOf(byPhone('get.calls_report', phones.brokenRows));
    expect(listAt(await result('get.calls_report', params), 'data')).toHaveLength(1);
  });
});

describe('reserved failures of reports', () => {
  const failing = reservedPhones.flatMap(({ phone, faults = {} }) =>
    reports.flatMap((report) => {
      const fault = faults[report];
      return fault === undefined || fault === 'slow' ? [] : [{ phone, report, fault }];
    }),
  );

  it.each(failing)('$phone: $report is $fault, until healed', async ({ phone, report, fault }) => {
    const { simulator, failure, result } = await startService();
    const params = paramsOf(byPhone(report, phone));
    for (const _ of [1, 2]) expect(await failure(report, params)).toMatchObject({ mnemonic: fault });
    await result(report, paramsOf(byPhone(report, phones.unknown)));
    simulator.heal();
    await result(report, params);
  });

  it('what a failure leaves is found by the others', async () => {
    const service = await startService();
    const others = async (phone: string) =>
      Promise.all(
        reports
          .filter((report) => !failing.some((one) => one.phone === phone && one.report === report))
          .map((report) => peopleBy(service, report, byPhone(report, phone))),
      );
    expect(await others(phones.callsFail)).toEqual([[], [p.chatOnly]]);
    expect(await others(phones.requestsFail)).toEqual([[null], []]);
    expect(await others(phones.chatsFail)).toEqual([[], [p.requestOnly]]);
    expect(await others(phones.callsSpent)).toEqual([[], [p.chatOnly]]);
    expect(await others(phones.allFail)).toEqual([]);
  });

  it('the spent limit is back after a minute', async () => {
    const { simulator, failure, result } = await startService();
    const params = paramsOf(byPhone('get.calls_report', phones.callsSpent));
    expect(await failure('get.calls_report', params)).toMatchObject({ params: { limit_type: 'minute' } });
    simulator.advance(60_000);
    expect(await result('get.calls_report', params)).toMatchObject({ metadata: { total_items: 1 } });
  });

  it('one answers late, and well', async () => {
    const { result } = await startService({ slowMs: 120 });
    const start = performance.now();
    const params = paramsOf(byPhone('get.calls_report', phones.callsSlow));
    expect(await result('get.calls_report', params)).toMatchObject({ data: [{ person_id: p.petrov }] });
    expect(performance.now() - start).toBeGreaterThan(100);
  });
});
