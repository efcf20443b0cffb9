/** The fields that describe a record, as the API spells them, in the order of cards, tables and files. */
export const FIELD_NAMES = ['name', 'phones', 'emails', 'company', 'commentary'] as const;

export type RecordField = (typeof FIELD_NAMES)[number];

/**
 * What they hold, which decides how values are compared: a `phone` by its number, an `email` whatever its case, a `name` (of a
 * company, too) whatever its case, spaces and quotation marks, a `text` as it stands.
 */
export const FIELD_KINDS: Readonly<Record<RecordField, 'phone' | 'email' | 'name' | 'text'>> = {
  name: 'name',
  phones: 'phone',
  emails: 'email',
  company: 'name',
  commentary: 'text',
};

/** Their names in URLs, which are permanent. */
export const URL_NAMES: Readonly<Record<RecordField, string>> = {
  name: 'name',
  phones: 'phone',
  emails: 'email',
  company: 'company',
  commentary: 'comment',
};

/** The lists of the merged contacts, in their order. */
export const CONTACT_FIELDS = [
  'phones',
  'emails',
  'name',
  'company',
] as const satisfies readonly RecordField[];
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** The filter can leave only records that have one of these. */
export const FILTER_FIELDS = ['phones', 'emails', 'commentary'] as const satisfies readonly RecordField[];
export type ContactFilter = (typeof FILTER_FIELDS)[number];

/** Something for each field. */
export const forEachField = <T>(make: (field: RecordField) => T): Record<RecordField, T> => ({
  name: make('name'),
  phones: make('phones'),
  emails: make('emails'),
  company: make('company'),
  commentary: make('commentary'),
});
