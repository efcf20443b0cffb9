import type { ReactNode } from 'react';
import type { RecordField } from '#src/domain/visitor-record.ts';
import { CompanyIcon, MailIcon, PersonIcon, PhoneIcon } from '#src/ui/icons.tsx';

type FieldLook = {
  /** null: notes, which have a sheet instead. */
  readonly Icon: (() => ReactNode) | null;
  /** Of its column of the table; null: what the others leave. */
  readonly width: string | null;
  /** Its place in the contacts. */
  readonly contactsOrder: number;
};

/** How each field is drawn on a card, in the contacts and in the table. */
export const FIELD_LOOKS: Readonly<Record<RecordField, FieldLook>> = {
  name: { Icon: PersonIcon, width: '11.5%', contactsOrder: 4 },
  // A number, how often it is there, and its copy button.
  phones: { Icon: PhoneIcon, width: 'calc(5.25rem + 3 * var(--target))', contactsOrder: 2 },
  emails: { Icon: MailIcon, width: 'max(5.875rem + 2.25 * var(--target), 16cqi)', contactsOrder: 3 },
  company: { Icon: CompanyIcon, width: 'max(7rem, 11cqi)', contactsOrder: 5 },
  // Above long lists of contacts.
  commentary: { Icon: null, width: null, contactsOrder: 1 },
};
