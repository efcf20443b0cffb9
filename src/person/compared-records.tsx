import { mergeContacts } from '#src/domain/merged-contacts.ts';
import {
  FIELD_NAMES,
  fieldValues,
  type RecordField,
  type VisitorRecord,
} from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { HUGE, LongText, type LongTextProps } from '#src/ui/long-text.tsx';
import { FIELD_LOOKS, FieldValue, RecordLink, useRecordView } from './cards.tsx';
import './records-table.css';

/** Of a comment, the whole cell is its sheet. */
export const cellClass = (field: RecordField, texts: readonly string[]): string | undefined =>
  field === 'company'
    ? 'records-table__company'
    : texts.length > 0 && FIELD_LOOKS[field].Icon === null
      ? 'note'
      : undefined;

const UncutText = (props: LongTextProps) => <LongText {...props} uncut={HUGE} />;

/** Records are columns, fields are rows. A value that only one record has is marked. */
export function ComparedRecords({ records }: { readonly records: readonly VisitorRecord[] }) {
  const t = useText();
  const { readPhone } = useRecordView();
  const merged = mergeContacts(records, readPhone);
  return (
    <div className="records-table__room">
      <div
        className="compared panel"
        // No `style` in HTML: the security policy forbids it.
        ref={(element) => element?.style.setProperty('--records', String(records.length))}
      >
        <table className="records-table">
          <caption className="visually-hidden">{t.person.records}</caption>
          <thead>
            <tr>
              <th scope="col">{t.person.visitorId}</th>
              {records.map((record) => (
                <th key={record.key} scope="col">
                  <RecordLink record={record} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIELD_NAMES.filter((field) => merged[field].length > 0).map((field) => {
              const ownTexts = new Set(
                merged[field].flatMap(({ count, total, spellings }) =>
                  count === 1 && total > 1 ? spellings : [],
                ),
              );
              return (
                <tr key={field} className="hover-row">
                  <th scope="row">
                    <span>{t.fields[field]}</span>
                  </th>
                  {records.map((record) => {
                    const value = { field, Text: UncutText };
                    const texts = fieldValues(record, field);
                    const own = texts.filter((text) => ownTexts.has(text));
                    return (
                      <td
                        key={record.key}
                        className={field === 'name' ? 'compared__name' : cellClass(field, texts)}
                      >
                        {texts.length > 0 && <span className="id compared__record">{record.visitorId}</span>}
                        <FieldValue {...value} texts={texts.filter((text) => !ownTexts.has(text))} />
                        {own.length > 0 && (
                          <div className="only-here">
                            <FieldValue {...value} texts={own} />
                            <span className="visually-hidden">{t.compare.onlyHere}</span>
                          </div>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
