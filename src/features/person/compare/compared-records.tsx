import type { MouseEventHandler } from 'react';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { FieldValue } from '#src/features/person/cards/visitor-card-view.tsx';
import { RecordLink, type RecordView } from '#src/features/person/table/record-link.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { FIELD_NAMES, type RecordField } from '#src/lib/record-fields.ts';
import { compareKey, valuesOf } from '#src/model/field-values.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import './compare.css';

type ComparedRecordsProps = RecordView & {
  readonly items: readonly VisitorRecord[];
  readonly onFollow: MouseEventHandler;
};

/** Chosen records side by side: what only one of them has is marked. */
export function ComparedRecords({ items: records, onFollow, ...view }: ComparedRecordsProps) {
  const t = useText();
  const isAlone = (record: VisitorRecord, field: RecordField): boolean =>
    records.length > 1 && hasOwnValue(record, field, records, view.readPhone);
  return (
    <>
      <p className="secondary compared__legend line">{t.compare.onlyHere}</p>
      <div className="compared">
        <table className="compared__table panel small">
          <caption className="visually-hidden">{t.person.records}</caption>
          {/* Its links are followed by one listener. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
          <thead onClick={onFollow}>
            <tr>
              <th scope="col">{t.person.visitorId}</th>
              {records.map((record) => (
                <th key={record.key} scope="col">
                  <RecordLink {...view} record={record} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIELD_NAMES.map((field) => (
              <tr key={field}>
                <th scope="row">{t.fields[field]}</th>
                {records.map((record) => (
                  <td key={record.key} className={isAlone(record, field) ? 'compared__own' : undefined}>
                    <FieldValue {...view} record={record} field={field} />
                    {isAlone(record, field) && <span className="visually-hidden">{t.compare.onlyHere}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Whether the record has a value that no other one of these has; equal is what the merged contacts hold equal. */
export function hasOwnValue(
  record: VisitorRecord,
  field: RecordField,
  records: readonly VisitorRecord[],
  readPhone: PhoneReader,
): boolean {
  const keysOf = (each: VisitorRecord): readonly string[] =>
    valuesOf(each, field).map((text) => compareKey(field, text, readPhone));
  const others = new Set(records.flatMap((each) => (each === record ? [] : keysOf(each))));
  return keysOf(record).some((key) => !others.has(key));
}
