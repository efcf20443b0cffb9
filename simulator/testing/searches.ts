// The calls of a search, as the viewer makes them, on the still clock's day.
import type { ReportName } from '../data/reserved-phones.ts';
import type { JsonObject } from '../rpc/json.ts';
import { listAt, type TestService } from './service.ts';

/** The newest first. */
export const windows = [
  { date_from: '2024-10-20 00:00:00', date_till: '2025-01-16 23:59:59' },
  { date_from: '2024-07-23 00:00:00', date_till: '2024-10-19 23:59:59' },
  { date_from: '2024-04-25 00:00:00', date_till: '2024-07-22 23:59:59' },
  { date_from: '2024-01-27 00:00:00', date_till: '2024-04-24 23:59:59' },
] as const;

export const reports = ['get.calls_report', 'get.offline_messages_report', 'get.chats_report'] as const;

export function byPhone(report: ReportName, phone: string): JsonObject {
  if (report !== 'get.calls_report') {
    return { field: 'visitor_phone_number', operator: '=', value: Number(phone) };
  }
  const filters = [phone, `+${phone}`].map((value) => ({
    field: 'contact_phone_number',
    operator: '=',
    value,
  }));
  return { condition: 'or', filters };
}

export function paramsOf(filter: JsonObject, window: JsonObject = windows[0]): JsonObject {
  return { ...window, fields: ['person_id', 'visitor_id'], filter };
}

/** The person of each row, in the order of the answer; null: of nobody. */
export async function peopleBy(
  service: TestService,
  report: ReportName,
  filter: JsonObject,
  window?: JsonObject,
): Promise<readonly unknown[]> {
  return listAt(await service.result(report, paramsOf(filter, window)), 'data').map(
    (row) => row['person_id'],
  );
}
