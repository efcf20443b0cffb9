import { describe, expect, it } from 'vitest';
import { personIds } from '../data/person-ids.ts';
import { tokens } from '../data/tokens.ts';
import { isJsonObject, type JsonObject } from '../rpc/json.ts';
import { listAt, objectAt, startService, type TestService } from '../testing/service.ts';

const METHOD = 'get.person_events';
/** The still clock's year. */
const year = { date_from: '2024-01-16 00:00:00', date_till: '2025-01-15 23:59:59' };
const yearBefore = { date_from: '2023-01-16 00:00:00', date_till: '2024-01-15 23:59:59' };
const asked: JsonObject = {
  ...year,
  person_id: personIds.karenina,
  fields: ['date_time_creation', 'event_type'],
  sort: [{ field: 'date_time_creation', order: 'desc' }],
  limit: 200,
};

async function everyPage(service: TestService, params: JsonObject): Promise<readonly JsonObject[]> {
  const rows: JsonObject[] = [];
  for (;;) {
    const page = await service.result(METHOD, { ...asked, offset: rows.length, ...params });
    const next = listAt(page, 'data');
    rows.push(...next);
    if (next.length < 200) return rows;
  }
}

function countsOf(rows: readonly JsonObject[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { event_type: type } of rows) {
    const kind = isJsonObject(type) ? String(type['value_id']) : 'no kind';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const timesOf = (rows: readonly JsonObject[]) => rows.map((row) => String(row['date_time_creation']));

describe('get.person_events', () => {
  it('people have as many events as README.md says, newest first when sorted so', async () => {
    const service = await startService();
    const ofYears = async (person_id: number) => [
      countsOf(await everyPage(service, { person_id })),
      countsOf(await everyPage(service, { ...yearBefore, person_id })),
    ];
    expect(await ofYears(personIds.karenina)).toEqual([
      { visit: 185, call: 14, chat: 3, offline_message: 2, goal: 24, lead: 1, deal: 1 },
      { visit: 20, call: 1 },
    ]);
    expect(await ofYears(personIds.noEvents)).toEqual([{}, {}]);
    expect(await ofYears(personIds.nobody)).toEqual([{}, {}]);
    expect(await ofYears(personIds.oneEvent)).toEqual([{ call: 1 }, {}]);
    expect(await ofYears(personIds.visitsOnly)).toEqual([{ visit: 9 }, { visit: 3 }]);
    expect(await ofYears(personIds.eventsLongAgo)).toEqual([{}, { visit: 4 }]);
    const [many = {}] = await ofYears(personIds.fiveHundred);
    expect(Object.values(many).reduce((sum, count) => sum + count, 0)).toBe(300);
    const times = timesOf(await everyPage(service, {}));
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('10,000 events are 50 pages, none twice', async () => {
    const service = await startService({ now: () => Date.UTC(2025, 5, 1) });
    const params = {
      person_id: personIds.tenThousandEvents,
      date_from: '2024-06-01 00:00:00',
      date_till: '2025-06-01 00:00:00',
    };
    const page = async (offset: number) =>
      listAt(await service.result(METHOD, { ...asked, ...params, offset }), 'data');
    expect(await page(10_000)).toEqual([]);
    const [first, second, last] = [await page(0), await page(200), await page(9_800)];
    expect([first.length, second.length, last.length]).toEqual([200, 200, 200]);
    expect((timesOf(first).at(-1) ?? '') >= (timesOf(second)[0] ?? '')).toBe(true);
  });

  it('says words, the kind also by its mnemonic, and the time since the row above', async () => {
    const { result } = await startService();
    const fields = [
      'event_type',
      'call_direction',
      'call_status',
      'chat_status',
      'previous_event_time_delta',
    ];
    const filter = { field: 'call_status', operator: '=', value: 'Принятый' };
    const answer = await result(METHOD, { ...asked, fields, filter, limit: 1 });
    expect(answer['data']).toEqual([
      {
        event_type: { value: 'Звонок', value_id: 'call' },
        call_direction: 'Входящий',
        call_status: 'Принятый',
        chat_status: null,
        previous_event_time_delta: '05:00:24',
      },
    ]);
    const [newest] = listAt(await result(METHOD, { ...asked, fields, limit: 1 }), 'data');
    expect(newest).toMatchObject({ previous_event_time_delta: null });
    const metadata = objectAt(answer, 'metadata');
    expect(metadata).toMatchObject({ limits: { day_remaining: 4_999 } });
    expect(metadata).not.toHaveProperty('total_items');
  });

  it('without a limit come 50 rows, the oldest first', async () => {
    const { result } = await startService();
    const rows = listAt(await result(METHOD, { ...asked, limit: undefined, sort: undefined }), 'data');
    expect(rows).toHaveLength(50);
    expect(timesOf(rows)).toEqual(timesOf(rows).toSorted());
  });

  it.each<[string, JsonObject, mnemonic: string, field: string]>([
    ['no person', { person_id: undefined }, 'required_parameter_missed', 'person_id'],
    ['no start', { date_from: undefined }, 'required_parameter_missed', 'date_from'],
    ['no end', { date_till: null }, 'required_parameter_missed', 'date_till'],
    ['no fields', { fields: undefined }, 'required_parameter_missed', 'fields'],
    ['an empty list of fields', { fields: [] }, 'invalid_parameter_value', 'fields'],
    ['a field that the method has not', { fields: ['source'] }, 'unexpected_parameters', 'fields'],
    [
      'a filter by the kind, which is an object',
      { filter: { field: 'event_type', operator: '=', value: 'call' } },
      'invalid_parameter_value',
      'filter.operator',
    ],
    ['201 rows', { limit: 201 }, 'invalid_parameter_value', 'limit'],
    ['367 days', { date_from: '2024-01-14 00:00:00' }, 'date_interval_limit_reached', 'date_from'],
    ['another’s user', { user_id: 7 }, 'forbidden', 'user_id'],
  ])('%s is refused', async (_name, params, mnemonic, field) => {
    const { failure } = await startService();
    expect(await failure(METHOD, { ...asked, ...params })).toMatchObject({ mnemonic, field });
  });

  it('needs the component; a partner needs a customer', async () => {
    const { failure, result } = await startService();
    const refusal = await failure(METHOD, { ...asked, access_token: tokens.withoutHistory });
    expect(refusal).toMatchObject({
      mnemonic: 'method_component_disabled',
      field: null,
      extended_helper: null,
    });
    expect(refusal).not.toHaveProperty('metadata');
    await result('get.person_visitors', {
      person_id: personIds.karenina,
      access_token: tokens.withoutHistory,
    });
    const ofPartner = { ...asked, access_token: tokens.partner };
    expect(await failure(METHOD, ofPartner)).toMatchObject({ field: 'user_id' });
    const count = async (user_id: number) =>
      listAt(await result(METHOD, { ...ofPartner, user_id }), 'data').length;
    expect(await count(200_101)).toBe(200);
    const ofVokzal = await count(200_201);
    expect(ofVokzal).toBeGreaterThan(0);
    expect(ofVokzal).toBeLessThan(200);
  });

  it('one person’s rows are broken, in the first page of the last year only', async () => {
    const { result } = await startService();
    const data = async (params: JsonObject) =>
      (await result(METHOD, { ...asked, person_id: personIds.oddEvents, ...params }))['data'];
    const rows = await data({});
    expect(rows).toEqual(expect.arrayContaining([null, 'not a row', 42]));
    expect(JSON.stringify(rows)).toContain('pigeon');
    expect(await data({ offset: 200 })).toEqual([]);
    expect(await data(yearBefore)).toEqual([]);
  });
});
