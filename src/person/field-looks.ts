import type { ReactNode } from 'react';
import type { RecordField } from '#src/domain/visitor-record.ts';
import { CompanyIcon, MailIcon, PersonIcon, PhoneIcon } from '#src/ui/icons.tsx';

type FieldLook = {
  /** null: notes, which have a sheet instead. */
  readonly Icon: (() => ReactNode) | null;
  /** Its place in the contacts. */
  readonly contactsOrder: number;
};

/** How each field looks on a card and in the contacts. */
export const FIELD_LOOKS: Readonly<Record<RecordField, FieldLook>> = {
  name: { Icon: PersonIcon, contactsOrder: 4 },
  phones: { Icon: PhoneIcon, contactsOrder: 2 },
  emails: { Icon: MailIcon, contactsOrder: 3 },
  company: { Icon: CompanyIcon, contactsOrder: 5 },
  // Above long lists of contacts.
  commentary: { Icon: null, contactsOrder: 1 },
};
