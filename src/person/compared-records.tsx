import { mergeContacts } from '#src/domain/merged-contacts.ts';
import { FIELD_NAMES, fieldValues, type VisitorRecord } from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { FieldValue, RecordLink, useRecordView } from './cards.tsx';
import './records-panel.css';

/** More scroll sideways. */
const MAX_IN_SIGHT = 4;

/** Records are columns, fields are rows. A value that only one record has is marked. */
export function ComparedRecords({ records }: { readonly records: readonly VisitorRecord[] }) {
  const t = useText();
  const { readPhone } = useRecordView();
  const merged = mergeContacts(records, readPhone);
  const isWide = records.length > MAX_IN_SIGHT;
  return (
    <div className={isWide ? 'compared compared--wide' : 'compared'}>
      <table className="records-table panel small">
        <caption className="visually-hidden">{t.person.records}</caption>
        {/* In a table that scrolls sideways, the heads scroll, too. */}
        <thead className={isWide ? undefined : 'records-table__heads'}>
          <tr>
            <th scope="col" className="records-table__head records-table__cell">
              <span className="quiet">{t.person.visitorId}</span>
            </th>
            {records.map((record) => (
              <th key={record.key} scope="col" className="records-table__head records-table__cell">
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
              <tr key={field}>
                <th scope="row" className="records-table__cell">
                  <span className="quiet">{t.fields[field]}</span>
                </th>
                {records.map((record) => {
                  const value = { field, variant: 'whole' } as const;
                  const texts = fieldValues(record, field);
                  const own = texts.filter((text) => ownTexts.has(text));
                  return (
                    <td key={record.key} className="records-table__cell">
                      {texts.length > 0 && <span className="id compared__record">{record.visitorId}</span>}
                      <FieldValue {...value} texts={texts.filter((text) => !ownTexts.has(text))} />
                      {own.length > 0 && (
                        <div className="compared__own">
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
  );
}
