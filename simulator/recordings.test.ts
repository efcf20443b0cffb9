import { expect, it } from 'vitest';
import { personIds } from './data/reserved.ts';
import { listAt, startService } from './testing/service.ts';

const fields = [
  'communication_id',
  'call_records',
  'wav_call_records',
  'voice_mail_records',
  'full_record_file_link',
];

async function kareninas() {
  const { url, result } = await startService({ slowMs: 120 });
  const filter = { field: 'person_id', operator: '=', value: personIds.karenina };
  const callOn = async (day: string, index = 0) => {
    const dates = { date_from: `${day} 00:00:00`, date_till: `${day} 23:59:59` };
    const row = listAt(await result('get.calls_report', { ...dates, filter, fields }), 'data')[index];
    if (row === undefined) throw new Error(`No call on ${day}`);
    return row;
  };
  const get = async (path: string) => {
    const response = await fetch(url + path);
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('Content-Type'), body };
  };
  return { url, callOn, get };
}

it('a portal of its own, at the address where it is called', async () => {
  const { url, get } = await kareninas();
  expect(JSON.parse((await get('/portal.json')).body.toString())).toEqual({ url });
});

it.each<[what: string, day: string, index: number, kind: string, row: object]>([
  [
    'by an id and a link',
    '2025-01-12',
    0,
    'talk',
    { full_record_file_link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\d+\/[\da-f]{32}$/) },
  ],
  ['as voice mail', '2024-11-28', 0, 'voice_mail', { call_records: [], wav_call_records: [] }],
  ['in the other format', '2024-09-19', 0, 'wav', { call_records: [], voice_mail_records: [] }],
])('a call has its recording %s, which is a short sound', async (_what, day, index, kind, expected) => {
  const { url, callOn, get } = await kareninas();
  const row = await callOn(day, index);
  expect(row).toMatchObject(expected);
  const field = kind === 'talk' ? 'call_records' : kind === 'wav' ? 'wav_call_records' : 'voice_mail_records';
  const [id] = Array.isArray(row[field]) ? row[field] : [];
  const { status, type, body } = await get(`/system/media/${kind}/${String(row['communication_id'])}/${id}/`);
  expect([status, type, body.subarray(0, 4).toString()]).toEqual([200, 'audio/wav', 'RIFF']);
  const link = row['full_record_file_link'];
  if (typeof link === 'string') expect((await get(link.slice(url.length))).body).toEqual(body);
});

it('a recording may come late', async () => {
  const { callOn, get } = await kareninas();
  const row = await callOn('2024-05-30');
  const [id] = Array.isArray(row['call_records']) ? row['call_records'] : [];
  const began = Date.now();
  const { status } = await get(`/system/media/talk/${String(row['communication_id'])}/${id}/`);
  expect(status).toBe(200);
  expect(Date.now() - began).toBeGreaterThanOrEqual(100);
});

it('a recording may have no link, and may be gone', async () => {
  const { callOn, get } = await kareninas();
  expect(await callOn('2024-11-28', 1)).not.toHaveProperty('full_record_file_link');
  const gone = await callOn('2024-10-17');
  const [id] = Array.isArray(gone['call_records']) ? gone['call_records'] : [];
  expect(id).toMatch(/^[\da-f]{32}$/);
  expect(await get(`/system/media/talk/${String(gone['communication_id'])}/${id}/`)).toMatchObject({
    status: 404,
  });
});
