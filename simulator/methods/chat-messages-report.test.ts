import { describe, expect, it } from 'vitest';
import { personIds, tokens } from '../data/reserved.ts';
import type { JsonObject } from '../rpc/json.ts';
import { listAt, startService, type TestService } from '../testing/service.ts';

const METHOD = 'get.chat_messages_report';
/** Of the chat that README.md names: six days before the still clock's day. */
const day = { date_from: '2025-01-09 00:00:00', date_till: '2025-01-09 23:59:59' };

async function chatOf(service: TestService, personId: number, window: JsonObject = day): Promise<JsonObject> {
  const filter = { field: 'person_id', operator: '=', value: personId };
  const [chat] = listAt(await service.result('get.chats_report', { ...window, filter }), 'data');
  if (!chat) throw new Error('No chat');
  return chat;
}

describe('get.chat_messages_report', () => {
  it('says who wrote what in a chat, and names its file', async () => {
    const service = await startService();
    const { id: chat_id } = await chatOf(service, personIds.karenina);
    const answer = await service.result(METHOD, { chat_id });
    expect(answer).toMatchObject({ metadata: { total_items: 6, limits: { day_remaining: 4_998 } } });
    const rows = listAt(answer, 'data');
    expect(rows[0]).toMatchObject({
      chat_id,
      date_time: '2025-01-09 14:20:00',
      source: 'visitor',
      visitor_id: 7_100_000_501,
      employee_full_name: null,
      resource: null,
    });
    expect(rows[2]).toMatchObject({
      source: 'operator',
      text: null,
      employee_id: expect.any(Number),
      employee_full_name: expect.any(String),
      resource: { file_name: 'Расчёт на 30 мест.pdf', mime_type: 'application/pdf', size: 48_213 },
    });
    const times = rows.map((row) => String(row['date_time']));
    expect(times).toEqual(times.toSorted());
  });

  it('finds by several chats, by dates, and by both', async () => {
    const service = await startService();
    const { id } = await chatOf(service, personIds.karenina);
    const count = async (params: JsonObject) => listAt(await service.result(METHOD, params), 'data').length;
    expect(await count({ chat_ids: [id, 1] })).toBe(6);
    expect(await count({ chat_id: 1 })).toBe(0);
    expect(await count({ ...day, chat_id: id })).toBe(6);
    expect(await count({ ...day, date_till: '2025-01-09 14:20:00', chat_id: id })).toBe(1);
    expect(await count(day)).toBeGreaterThanOrEqual(6);
    const filter = { field: 'chat_id', operator: '=', value: id };
    expect(await count({ ...day, filter })).toBe(6);
  });

  it.each<[string, JsonObject, mnemonic: string, field: string]>([
    ['neither a chat nor dates', {}, 'required_parameter_missed', 'chat_id'],
    ['one date', { date_from: day.date_from }, 'required_parameter_missed', 'date_till'],
    ['31 days', { ...day, date_from: '2024-12-09 00:00:00' }, 'date_interval_limit_reached', 'date_from'],
  ])('%s is refused', async (_name, params, mnemonic, field) => {
    const { failure } = await startService();
    expect(await failure(METHOD, params)).toMatchObject({ mnemonic, field });
  });

  it('needs a component', async () => {
    const { failure } = await startService();
    expect(await failure(METHOD, { chat_id: 5, access_token: tokens.withoutChats })).toMatchObject({
      mnemonic: 'method_component_disabled',
      params: { components: 'consultant, upload_chats' },
    });
  });

  it('every chat has messages', async () => {
    const service = await startService();
    for (const month of ['2024-10', '2024-08']) {
      const window = { date_from: `${month}-01 00:00:00`, date_till: `${month}-31 00:00:00` };
      const { result } = service;
      const chats = listAt(
        await result('get.chats_report', { ...window, fields: ['id', 'duration'] }),
        'data',
      );
      expect(chats.length).toBeGreaterThan(3);
      const ids = chats.map(({ id }) => id);
      const rows = listAt(await result(METHOD, { chat_ids: ids, fields: ['chat_id', 'text'] }), 'data');
      expect(new Set(rows.map((row) => row['chat_id']))).toEqual(new Set(ids));
    }
  });

  it('one person’s chat is hostile, and its rows are odd', async () => {
    const service = await startService();
    const odd = await service.result('get.chats_report', {
      ...day,
      filter: { field: 'person_id', operator: '=', value: personIds.oddEvents },
    });
    const { data } = odd;
    expect(data).toEqual(
      expect.arrayContaining([null, 'not a row', expect.objectContaining({ employee_raiting: 5 })]),
    );
    const [id] = /(?<="id":")\d+/.exec(JSON.stringify(data)) ?? [];
    const text = JSON.stringify(await service.result(METHOD, { chat_id: Number(id) }));
    expect(text).toContain('javascript:window.__hacked=1');
    expect(text).toContain('pigeon');
  });
});
