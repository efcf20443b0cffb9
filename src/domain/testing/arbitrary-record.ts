import fc from 'fast-check';
import { parseVisitorId } from '#src/domain/ids.ts';
import { phoneLibraries } from '#src/domain/phone-library.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { isBlank } from '#src/domain/plain-text.ts';
import { FIELDS, mapFields, type RecordField, type VisitorRecord } from '#src/domain/visitor-record.ts';
import { anyCharacter } from './properties.ts';

export const readPhone = createPhoneReader('RU', phoneLibraries.en);

/** Characters that separate, quote, escape or start a formula in some program. */
const special = fc.constantFrom(
  ...Array.from(';,:\\"\'=+-@|<>&%\t\n\r \u2028\u0085\u0000\u200b\u202e\ufeff«»ёЁéй8'),
);

/** Any text that a record may hold: never blank. */
export const anyText = fc
  .string({
    unit: fc.oneof(special, anyCharacter),
    minLength: 1,
    maxLength: 20,
  })
  .filter((text) => !isBlank(text));

const spelling = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...values), anyText);

/** Few values in many spellings, so that records overlap; and anything at all. */
const values = {
  phone: spelling(['+7 916 123-45-67', '89161234567', '213123123213', '213-123-123-213', 'нет']),
  email: spelling(['anna@example.com', 'Anna@Example.COM', ' anna@example.com', 'x']),
  name: spelling('Анна Каренина|АННА  КАРЕНИНА|Семён|семен|346356|ООО «Вокзал»|ооо вокзал'.split('|')),
  text: spelling(['Звонить\nвечером', 'тел. 8 916 123 45 67', '=1+1']),
};
const anyValue = (field: RecordField) => values[FIELDS[field].kind];

/** A record of a row without fields. */
export const emptyRecord: VisitorRecord = {
  ...mapFields(
    () => null,
    () => [],
  ),
  key: '0',
  personId: null,
  visitorId: null,
  unreadable: [],
};

export function makeRecord(fields: Partial<VisitorRecord> & { readonly id?: number } = {}): VisitorRecord {
  const { id = 6152759362, ...rest } = fields;
  return { ...emptyRecord, visitorId: parseVisitorId(id), ...rest };
}

export const anyRecords: fc.Arbitrary<readonly VisitorRecord[]> = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      ...mapFields(
        (field) => fc.option(anyValue(field)),
        (field) => fc.array(anyValue(field), { maxLength: 3 }),
      ),
    }),
    { maxLength: 8 },
  )
  .map((records) => records.map((record, index) => makeRecord({ ...record, key: String(index) })));
