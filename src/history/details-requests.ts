import { flagOf, linkOf, listOf, namesBy, secondsOf, textOf, wordOf } from '#src/domain/json.ts';
import { fieldsOf, readColumns, type Columns, type Read } from '#src/api/rows.ts';
import type { JsonObject } from '#src/domain/is-record.ts';
import type { DayReport } from './day-report.ts';
import type { ReportRow } from '#src/api/reports.ts';

/** The names in the portal's addresses. `wav`: a recording of a conversation in another format. */
export type RecordingKind = 'talk' | 'wav' | 'voice_mail';

/** A recording: its ID of 32 hex digits, or its address. Whoever has an address can listen. */
export type Recording = { readonly kind: RecordingKind } & (
  | { readonly id: string }
  | { readonly url: string }
);

const callColumns = {
  direction: ['direction', wordOf],
  isLost: ['is_lost', flagOf],
  /** How it ended. */
  finishReason: ['finish_reason', wordOf],
  talkSeconds: ['talk_duration', secondsOf],
  waitSeconds: ['wait_duration', secondsOf],
  /** Who called, or was called. */
  phone: ['contact_phone_number', textOf],
  /** Who answered last. */
  answeredBy: ['last_answered_employee_full_name', textOf],
  /** Everybody who took part. */
  employees: ['employees', namesBy('employee_full_name')],
  tags: ['tags', namesBy('tag_name')],
  /** Digits; also a part of the addresses of its recordings. */
  communicationId: ['communication_id', (value) => /^[1-9]\d*$/.exec(textOf(value) ?? '')?.[0] ?? null],
} as const satisfies Columns;

/** A call. null: missing or unreadable. */
export type CallDetails = ReportRow &
  Read<typeof callColumns> & { readonly kind: 'call'; readonly recordings: readonly Recording[] };

const recordFields = [
  ['talk', 'call_records'],
  ['wav', 'wav_call_records'],
  ['voice_mail', 'voice_mail_records'],
] as const;

/** A call whose lists of recordings are empty may have an expired link. */
function recordingsOf(row: JsonObject): readonly Recording[] {
  const listed = recordFields.map(([kind, field]) => ({ kind, list: row[field] }));
  if (listed.every(({ list }) => Array.isArray(list) && list.length === 0)) return [];
  const all = [{ kind: 'talk', list: row['full_record_file_link'] } as const, ...listed];
  return all.flatMap(({ kind, list }) => listOf(list).flatMap((value) => recordingOf(kind, value)));
}

function recordingOf(kind: RecordingKind, value: unknown): Recording | [] {
  const text = textOf(value) ?? '';
  if (/^[\da-f]{32}$/i.test(text)) return { kind, id: text };
  const url = linkOf(text);
  return url === null ? [] : { kind, url };
}

export const callsReport: DayReport<CallDetails> = {
  report: 'call',
  fields: [...fieldsOf(callColumns), 'call_records', 'voice_mail_records'],
  // Fields that the reference lists, but shows in no example.
  uncertainFields: ['wav_call_records', 'full_record_file_link'],
  parse: (row, known) => ({
    kind: 'call',
    ...known,
    ...readColumns(callColumns, row),
    recordings: recordingsOf(row),
  }),
};
