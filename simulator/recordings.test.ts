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

it.each<[what: string, day: string, index: number, field: string, kind: string, status: number]>([
  ['by an id and a link', '2025-01-12', 0, 'call_records', 'talk', 200],
  ['as voice mail', '2024-11-28', 0, 'voice_mail_records', 'voice_mail', 200],
  ['in the other format', '2024-09-19', 0, 'wav_call_records', 'wav', 200],
  ['late', '2024-05-30', 0, 'call_records', 'talk', 200],
  ['without a link', '2024-11-28', 1, 'call_records', 'talk', 200],
  ['that is gone', '2024-10-17', 0, 'call_records', 'talk', 404],
])('a call has its recording %s, which is a short sound', async (what, day, index, field, kind, status) => {
  const { url, result } = await startService({ slowMs: 120 });
  const filter = { field: 'person_id', operator: '=', value: personIds.karenina };
  const dates = { date_from: `${day} 00:00:00`, date_till: `${day} 23:59:59` };
  const row = listAt(await result('get.calls_report', { ...dates, filter, fields }), 'data')[index] ?? {};
  const get = async (address: string) => {
    const response = await fetch(address);
    const begins = Buffer.from(await response.arrayBuffer())
      .subarray(0, 4)
      .toString();
    return { status: response.status, begins };
  };
  const sound = { status, begins: status === 200 ? 'RIFF' : 'Not ' };
  const [id] = Array.isArray(row[field]) ? row[field] : [];
  expect(id).toMatch(/^[\da-f]{32}$/);
  const began = performance.now();
  expect(await get(`${url}/system/media/${kind}/${String(row['communication_id'])}/${id}/`)).toEqual(sound);
  if (what === 'late') expect(performance.now() - began).toBeGreaterThan(100);
  const link = row['full_record_file_link'];
  expect(typeof link === 'string').toBe(what === 'by an id and a link');
  if (typeof link === 'string') expect(await get(link)).toEqual(sound);
});
