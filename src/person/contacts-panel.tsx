import { type ReactNode, useId, useMemo } from 'react';
import type { VisitorId } from '#src/domain/ids.ts';
import { displayText, type MergedContacts, type MergedValue } from '#src/domain/merged-contacts.ts';
import { truncate } from '#src/domain/plain-text.ts';
import {
  FIELDS,
  type RecordField,
  MERGED_TEXT_FIELDS,
  type VisitorRecord,
} from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { EmailLine, PhoneLine } from '#src/ui/contact-lines.tsx';
import { LimitedList } from '#src/ui/limited-list.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import type { ShownContacts } from './shown-contacts.ts';
import type { ChosenContact } from './use-shown-records.ts';
import './cards.css';

type Contacts = MergedContacts & Partial<Pick<ShownContacts, 'searched'>>;

type ContactsPanelProps = {
  /** The records that were merged. */
  readonly records: readonly VisitorRecord[];
  /** null: not merged yet. */
  readonly contacts: Contacts | null;
  /** The country that is not shown beside a phone; null: every country is. */
  readonly homeCountry: string | null;
  /** Only records with these contacts are shown; if empty, all are. */
  readonly chosen: readonly ChosenContact[];
  readonly onToggle: (field: RecordField, contact: MergedValue) => void;
  /** Below the contacts. */
  readonly children?: ReactNode;
};

/** All contacts of all records, each once, with the records that have it. */
export function ContactsPanel({ contacts, children, ...props }: ContactsPanelProps) {
  const t = useText();
  const id = useId();
  return (
    <section className="contacts panel stack" aria-labelledby={id} aria-busy={contacts === null}>
      {/* Seen, it would say less than the lists' own headings. */}
      <h2 id={id} className="visually-hidden">
        {t.contacts.heading}
      </h2>
      {contacts === null ? (
        <p className="quiet">{t.contacts.merging}</p>
      ) : (
        <ContactLists {...props} contacts={contacts} />
      )}
      {children}
    </section>
  );
}

function ContactLists({
  records,
  contacts,
  homeCountry,
  ...listing
}: ContactsPanelProps & { readonly contacts: Contacts }) {
  const t = useText();
  const ids = useMemo(() => idsByRecordKey(records), [records]);
  const list = { ids, ...listing };
  const { phones, emails, searched } = contacts;
  const isEmailFirst = searched != null && 'email' in searched;
  const emailList = (
    <ContactList {...list} field="emails" term={t.fields.emails} contacts={emails}>
      {({ email }) => <EmailLine email={email} segments={[]} />}
    </ContactList>
  );
  return (
    <>
      {phones.length + emails.length === 0 && <p className="quiet">{t.contacts.none}</p>}
      {isEmailFirst && emailList}
      <ContactList {...list} field="phones" term={t.fields.phones} contacts={phones}>
        {({ phone }) => (
          <PhoneLine phone={phone} segments={[]} shortcut={phone === phones[0]?.phone ? 'c' : undefined}>
            {phone.country !== null && phone.country !== homeCountry && <Country code={phone.country} />}
          </PhoneLine>
        )}
      </ContactList>
      {!isEmailFirst && emailList}
      {MERGED_TEXT_FIELDS.map((field) => (
        <ContactList
          key={field}
          {...list}
          field={field}
          term={t.contacts.lists[field]}
          contacts={contacts[field]}
        >
          {({ text }) => <LongText text={text} />}
        </ContactList>
      ))}
    </>
  );
}

function Country({ code }: { code: string }) {
  const country = useText().formats.country(code);
  return (
    <span title={country}>
      <span aria-hidden="true">{code}</span>
      <span className="visually-hidden">{country}</span>
    </span>
  );
}

type ContactListProps<T extends MergedValue> = Pick<ContactsPanelProps, 'chosen' | 'onToggle'> & {
  readonly ids: VisitorIds;
  readonly field: RecordField;
  readonly term: string;
  readonly contacts: readonly T[];
  readonly children: (contact: T) => ReactNode;
};

const INITIAL_COUNT = 8;

function ContactList<T extends MergedValue>({
  field,
  term,
  contacts,
  ids,
  chosen,
  onToggle,
  children,
}: ContactListProps<T>) {
  const t = useText();
  const id = useId();
  if (contacts.length === 0) return null;
  return (
    <div className="contacts__group">
      <h3 id={id}>{term}</h3>
      <LimitedList items={contacts} atFirst={INITIAL_COUNT} labelledBy={id}>
        {(drawn) => (
          <ul role="list" aria-labelledby={id}>
            {drawn.map((contact) => {
              const isChosen = chosen.some((one) => one.contact === contact);
              return (
                <li
                  key={contact.key}
                  className={field === 'commentary' ? 'contacts__item small' : 'contacts__item'}
                >
                  <div className="contacts__value">
                    {children(contact)}
                    {FIELDS[field].kind === 'name' && contact.spellings.length > 1 && (
                      <p className="secondary">{t.contacts.otherSpellings(otherSpellings(contact))}</p>
                    )}
                    {contact.count === 0 && <p className="secondary">{t.results.inNoRecord}</p>}
                  </div>
                  {/* Single record: no filter. */}
                  {contact.total > 1 && contact.count > 0 && (
                    <button
                      type="button"
                      className="button button--quiet button--small secondary contacts__count"
                      aria-pressed={isChosen}
                      aria-label={t.contacts.showOnly(
                        truncate(displayText(contact)),
                        contact.count,
                        contact.total,
                      )}
                      title={t.contacts.records(recordIdList(contact, ids))}
                      onClick={() => onToggle(field, contact)}
                    >
                      {t.formats.number(contact.count)}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </LimitedList>
    </div>
  );
}

const MAX_SPELLINGS = 6;

/** The first five further spellings. */
function otherSpellings({ spellings }: MergedValue): string {
  const listed = spellings.slice(1, MAX_SPELLINGS).map((text) => truncate(text));
  return [...listed, ...(spellings.length > MAX_SPELLINGS ? ['…'] : [])].join(' · ');
}

/** The visitor_id of each record by its key; null if the id could not be read. */
export type VisitorIds = ReadonlyMap<string, VisitorId | null>;

function idsByRecordKey(records: readonly VisitorRecord[]): VisitorIds {
  return new Map(records.map(({ key, visitorId }) => [key, visitorId]));
}

const MAX_LISTED = 20;

/** The visitor_ids of the records that have a value: the first 20. */
function recordIdList({ recordKeys }: MergedValue, ids: VisitorIds): string {
  const listed = recordKeys.slice(0, MAX_LISTED).map((key) => ids.get(key) ?? '—');
  return [...listed, ...(recordKeys.length > MAX_LISTED ? ['…'] : [])].join(', ');
}
