import { describe, expect, it } from 'vitest';
import { personIds } from './data/person-ids.ts';
import { reservedHistories, type HistoryMethod } from './data/reserved-histories.ts';
import { searchedPerson } from './reserved-histories.ts';
import type { JsonObject } from './rpc/json.ts';
import { listAt, objectAt, startService, type TestService } from './testing/service.ts';

const week = { date_from: '2025-01-08 00:00:00', date_till: '2025-01-15 23:59:59' };

/** What a history asks for about somebody, but for the messages of chats. */
function paramsOf(method: HistoryMethod, personId: number): JsonObject {
  if (method === 'get.person_events') {
    return { ...week, person_id: personId, fields: ['event_type', 'date_time_creation'], limit: 200 };
  }
  return { ...week, filter: { field: 'person_id', operator: '=', value: personId } };
}

async function chatIdOf(service: TestService, personId: number): Promise<unknown> {
  const [chat] = listAt(
    await service.result('get.chats_report', paramsOf('get.chats_report', personId)),
    'data',
  );
  return chat?.['id'];
}

const methods: readonly HistoryMethod[] = [
  'get.person_events',
  'get.calls_report',
  'get.chats_report',
  'get.offline_messages_report',
];

describe('people whose history fails', () => {
  it.each(reservedHistories.filter(({ fault }) => fault !== 'slow'))(
    '$title, and nothing else',
    async ({ personId, method, fault, onlyFurther }) => {
      const service = await startService();
      const { result, failure, simulator } = service;
      expect(listAt(await result('get.person_visitors', { person_id: personId }), 'data')).toHaveLength(1);
      for (const other of methods.filter((one) => one !== method || onlyFurther)) {
        expect(listAt(await result(other, paramsOf(other, personId)), 'data')).not.toEqual([]);
      }
      const params =
        method === 'get.chat_messages_report'
          ? { chat_id: await chatIdOf(service, personId) }
          : { ...paramsOf(method, personId), ...(onlyFurther && { offset: 200 }) };
      expect(await failure(method, params)).toMatchObject({ mnemonic: fault });
      simulator.heal();
      await result(method, params);
    },
  );

  it('one has a second page, which fails', async () => {
    const further = reservedHistories.find(({ onlyFurther }) => onlyFurther);
    const { result } = await startService();
    const params = paramsOf('get.person_events', further?.personId ?? 0);
    const year = { ...params, date_from: '2024-01-16 00:00:00' };
    expect(listAt(await result('get.person_events', year), 'data')).toHaveLength(200);
  });

  it('one answers late', async () => {
    const slow = reservedHistories.find(({ fault }) => fault === 'slow');
    const { result } = await startService({ slowMs: 1 });
    const params = paramsOf('get.person_events', slow?.personId ?? 0);
    expect(listAt(await result('get.person_events', params), 'data')).not.toEqual([]);
  });

  it('knows the person of any filter', () => {
    const person = { field: 'person_id', operator: '=', value: 5 };
    expect(searchedPerson(person)).toBe(5);
    expect(searchedPerson({ filters: [{ field: 'id', operator: '=', value: 7 }, person] })).toBe(5);
    for (const filter of [undefined, null, 'x', { filters: [] }, { ...person, value: '5' }]) {
      expect(searchedPerson(filter)).toBeNull();
    }
  });
});

describe('details', () => {
  it.each([
    ['call', 'get.calls_report', 'start_time'],
    ['chat', 'get.chats_report', 'date_time'],
    ['offline_message', 'get.offline_messages_report', 'date_time'],
  ] as const)('every %s of a history is in its report, at the same second', async (kind, report, time) => {
    const { result } = await startService();
    const window = { date_from: '2024-10-18 00:00:00', date_till: '2025-01-15 23:59:59' };
    for (const personId of [personIds.karenina, personIds.fiveHundred]) {
      const events = await result('get.person_events', {
        ...window,
        person_id: personId,
        fields: ['date_time_creation', 'event_type'],
        limit: 200,
      });
      const { filter } = paramsOf(report, personId);
      const rows = await result(report, { ...window, filter, fields: [time] });
      const times = listAt(rows, 'data').map((row) => row[time]);
      expect(times.length).toBeGreaterThan(0);
      const ofKind = listAt(events, 'data').filter((row) => objectAt(row, 'event_type')['value_id'] === kind);
      expect(ofKind.map((row) => row['date_time_creation'])).toEqual(times);
    }
  });

  it('a call has its recording, its visitor, and who answered; a request its fields', async () => {
    const { result } = await startService();
    const day = { date_from: '2025-01-12 00:00:00', date_till: '2025-01-12 23:59:59' };
    const fields = [
      'full_record_file_link',
      'call_records',
      'last_answered_employee_full_name',
      'visitor_id',
    ];
    const { filter } = paramsOf('get.calls_report', personIds.karenina);
    const [call] = listAt(await result('get.calls_report', { ...day, filter, fields }), 'data');
    expect(call).toEqual({
      full_record_file_link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\d+\/[\da-f]{32}$/),
      call_records: [expect.any(String)],
      last_answered_employee_full_name: 'Дина Облонская',
      visitor_id: 7_100_000_501,
    });
    const request = await result('get.offline_messages_report', {
      date_from: '2025-01-06 00:00:00',
      date_till: '2025-01-06 23:59:59',
      filter,
      fields: ['text', 'visitor_custom_properties'],
    });
    expect(listAt(request, 'data')[0]).toMatchObject({
      text: expect.any(String),
      visitor_custom_properties: [
        { property_name: 'Количество мест', property_value: '30' },
        { property_name: 'Удобное время', property_value: 'после обеда' },
      ],
    });
  });

  it('two calls of one second, and two of one minute', async () => {
    const { result } = await startService();
    const { filter } = paramsOf('get.calls_report', personIds.karenina);
    const timesOn = async (date: string) => {
      const window = { date_from: `${date} 00:00:00`, date_till: `${date} 23:59:59` };
      const answer = await result('get.calls_report', { ...window, filter, fields: ['start_time'] });
      return listAt(answer, 'data').map((row) => String(row['start_time']).slice(11));
    };
    expect(await timesOn('2024-12-19')).toEqual(['16:05:00', '16:05:00']);
    expect(await timesOn('2024-11-28')).toEqual(['11:30:00', '11:30:40']);
  });

  it('one person’s details break the published types', async () => {
    const { result } = await startService();
    const answer = await result('get.calls_report', paramsOf('get.calls_report', personIds.oddEvents));
    expect(answer['data']).toEqual(
      expect.arrayContaining([null, expect.objectContaining({ talk_duration: '00:02:05', is_lost: 'нет' })]),
    );
    expect(objectAt(answer, 'metadata')).toMatchObject({ total_items: 1 });
  });
});
