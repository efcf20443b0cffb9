import {
  flagOf,
  linkOf,
  listOf,
  namesOf,
  secondsOf,
  textOf,
  wordOf,
  type Word,
} from '#src/api/wire/lenient.ts';
import type { DayReport } from '#src/api/reports/day-report.ts';
import type { ReportRow } from '#src/api/reports/reports.ts';

/** As the portal's addresses name them; `wav`: a recording of a conversation, in another format. */
export type RecordingKind = 'talk' | 'wav' | 'voice_mail';

/** A recording: its ID of 32 hex digits, or its address. Whoever has an address can listen. */
export type Recording = { readonly kind: RecordingKind } & (
  | { readonly id: string }
  | { readonly url: string }
);

/** A call. null: missing or unreadable. */
export type CallDetails = ReportRow & {
  readonly direction: Word | null;
  readonly isLost: boolean | null;
  /** How it ended. */
  readonly finishReason: Word | null;
  readonly talkSeconds: number | null;
  readonly waitSeconds: number | null;
  /** Who answered last. */
  readonly answeredBy: string | null;
  /** Everybody who took part. */
  readonly employees: readonly string[];
  readonly tags: readonly string[];
  readonly recordings: readonly Recording[];
  /** Digits. A part of the addresses of its recordings. */
  readonly communicationId: string | null;
};

const fields = [
  'direction',
  'is_lost',
  'finish_reason',
  'talk_duration',
  'wait_duration',
  'last_answered_employee_full_name',
  'employees',
  'tags',
  'call_records',
  'voice_mail_records',
  'communication_id',
] as const;

/** In the table of the reference, but in none of its examples. */
const uncertainFields = ['wav_call_records', 'full_record_file_link'] as const;

const recordFields = [
  ['talk', 'call_records'],
  ['wav', 'wav_call_records'],
  ['voice_mail', 'voice_mail_records'],
] as const;

/** A call whose lists of recordings are empty may have an expired link. */
function recordingsOf(row: Record<string, unknown>): readonly Recording[] {
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

const callOf = (row: Record<string, unknown>, known: ReportRow): CallDetails => ({
  ...known,
  direction: wordOf(row['direction']),
  isLost: flagOf(row['is_lost']),
  finishReason: wordOf(row['finish_reason']),
  talkSeconds: secondsOf(row['talk_duration']),
  waitSeconds: secondsOf(row['wait_duration']),
  answeredBy: textOf(row['last_answered_employee_full_name']),
  employees: namesOf(row['employees'], 'employee_full_name'),
  tags: namesOf(row['tags'], 'tag_name'),
  recordings: recordingsOf(row),
  communicationId: /^[1-9]\d*$/.exec(textOf(row['communication_id']) ?? '')?.[0] ?? null,
});

export const callsReport: DayReport<CallDetails> = {
  report: 'calls',
  fields,
  uncertainFields,
  parse: callOf,
};
