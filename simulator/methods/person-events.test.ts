import { describe, expect, it } from 'vitest';
import { personIds, tokens } from '../data/reserved.ts';
import type { JsonObject } from '../rpc/json.ts';
import { listAt, objectAt, startService } from '../testing/service.ts';

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

const timesOf = (rows: readonly JsonObject[]) => rows.map((row) => String(row['date_time_creation']));

describe('get.person_events', () => {
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
  ])('%s is refused', async (_name, params, mnemonic, field) => {
    const { failure } = await startService();
    expect(await failure(METHOD, { ...asked, ...params })).toMatchObject({ mnemonic, field });
  });

  it('without the component is refused as a client has captured it', async () => {
    const { failure } = await startService();
    const refusal = await failure(METHOD, { ...asked, access_token: tokens.withoutHistory });
    expect(refusal).toMatchObject({
      mnemonic: 'method_component_disabled',
      field: null,
      extended_helper: null,
    });
    expect(refusal).not.toHaveProperty('metadata');
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
