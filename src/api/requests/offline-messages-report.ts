import { isRecord } from '#src/lib/is-record.ts';
import { listOf, namesOf, textOf, timeOf, wordOf, type Word } from '#src/api/wire/lenient.ts';
import type { DayReport } from '#src/api/reports/day-report.ts';
import type { ReportRow } from '#src/api/reports/reports.ts';

/** A field of the form, besides name, phone and e-mail. */
export type RequestField = { readonly name: string | null; readonly value: string | null };

/** A request ("offline message"). null: missing or unreadable. */
export type RequestDetails = ReportRow & {
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  readonly text: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly status: Word | null;
  readonly formType: Word | null;
  readonly formName: string | null;
  readonly processedAt: string | null;
  readonly employee: string | null;
  /** The employee's note on the request. */
  readonly comment: string | null;
  /** What the employee replied. */
  readonly answer: string | null;
  readonly fields: readonly RequestField[];
  readonly tags: readonly string[];
};

const fields = [
  'text',
  'visitor_name',
  'visitor_phone_number',
  'visitor_email',
  'status',
  'form_type',
  'form_name',
  'process_time',
  'employee_full_name',
  'employee_comment',
  'employee_answer_message',
  'visitor_custom_properties',
  'tags',
] as const;

/** The reference does not say what a property looks like. */
function formFields(value: unknown): readonly RequestField[] {
  const found = listOf(value).map((item) => {
    if (!isRecord(item)) return { name: null, value: textOf(item) };
    const name = textOf(item['property_name']) ?? textOf(item['name']);
    return { name, value: textOf(item['property_value']) ?? textOf(item['value']) };
  });
  return found.filter((field) => field.value !== null);
}

const requestOf = (row: Record<string, unknown>, known: ReportRow): RequestDetails => ({
  ...known,
  text: textOf(row['text']),
  name: textOf(row['visitor_name']),
  phone: textOf(row['visitor_phone_number']),
  email: textOf(row['visitor_email']),
  status: wordOf(row['status']),
  formType: wordOf(row['form_type']),
  formName: textOf(row['form_name']),
  processedAt: timeOf(row['process_time']),
  employee: textOf(row['employee_full_name']),
  comment: textOf(row['employee_comment']),
  answer: textOf(row['employee_answer_message']),
  fields: formFields(row['visitor_custom_properties']),
  tags: namesOf(row['tags'], 'tag_name'),
});

export const requestsReport: DayReport<RequestDetails> = {
  report: 'offline_messages',
  fields,
  parse: requestOf,
};
