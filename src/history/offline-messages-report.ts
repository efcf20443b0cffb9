import { isRecord } from '#src/domain/is-record.ts';
import { listOf, namesBy, textOf, timeOf, wordOf } from '#src/domain/json.ts';
import { fieldsOf, readColumns, type Read } from '#src/api/rows.ts';
import type { DayReport } from './day-report.ts';
import type { ReportRow } from '#src/api/reports.ts';

/** A field of the form, besides name, phone and e-mail. */
export type RequestField = { readonly name: string | null; readonly value: string | null };

/** The reference does not say what a property looks like. */
function formFields(value: unknown): readonly RequestField[] {
  const found = listOf(value).map((item) => {
    if (!isRecord(item)) return { name: null, value: textOf(item) };
    const name = textOf(item['property_name']) ?? textOf(item['name']);
    return { name, value: textOf(item['property_value']) ?? textOf(item['value']) };
  });
  return found.filter((field) => field.value !== null);
}

const requestColumns = {
  /** As it was typed: it may hold line breaks, and what looks like HTML. */
  text: ['text', textOf],
  name: ['visitor_name', textOf],
  phone: ['visitor_phone_number', textOf],
  email: ['visitor_email', textOf],
  status: ['status', wordOf],
  formType: ['form_type', wordOf],
  formName: ['form_name', textOf],
  processedAt: ['process_time', timeOf],
  employee: ['employee_full_name', textOf],
  /** The employee's note on the request. */
  comment: ['employee_comment', textOf],
  /** What the employee replied. */
  answer: ['employee_answer_message', textOf],
  fields: ['visitor_custom_properties', formFields],
  tags: ['tags', namesBy('tag_name')],
} as const;

/** A request ("offline message"). null: missing or unreadable. */
export type RequestDetails = ReportRow & Read<typeof requestColumns> & { readonly kind: 'request' };

export const requestsReport: DayReport<RequestDetails> = {
  report: 'request',
  fields: fieldsOf(requestColumns),
  parse: (row, known) => ({ kind: 'request', ...known, ...readColumns(requestColumns, row) }),
};
