import { type ReactNode, useId } from 'react';
import {
  displayText,
  type MergedEmail,
  type MergedPhone,
  type MergedValue,
} from '#src/domain/merged-contacts.ts';
import { cutLongText, truncate } from '#src/domain/plain-text.ts';
import { FIELD_NAMES, FIELDS, type RecordField } from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { EmailLine, PhoneLine } from '#src/ui/contact-lines.tsx';
import { LimitedList } from '#src/ui/limited-list.tsx';
import { LongText, NONE, SHORT } from '#src/ui/long-text.tsx';
import { FIELD_LOOKS } from './cards.tsx';
import type { ShownContacts } from './shown-contacts.ts';
import type { ChosenContact } from './use-shown-records.ts';
import './contacts-panel.css';

type ContactsPanelProps = {
  /** null: not merged yet. */
  readonly contacts: ShownContacts | null;
  /** Only records with these contacts are shown; empty: all. */
  readonly chosen: readonly ChosenContact[];
  readonly onToggle: (field: RecordField, contact: MergedValue) => void;
  readonly children?: ReactNode;
};

export function ContactsPanel({ contacts, children, ...others }: ContactsPanelProps) {
  const t = useText();
  const id = useId();
  return (
    <section className="contacts panel" aria-labelledby={id} aria-busy={contacts === null}>
      {/* Hidden: the lists have more specific headings. */}
      <h2 id={id} className="visually-hidden">
        {t.contacts.heading}
      </h2>
      {contacts === null && <p className="quiet">{t.contacts.merging}</p>}
      {contacts?.phones.length === 0 && contacts.emails.length === 0 && (
        <p className="quiet">{t.contacts.none}</p>
      )}
      {contacts !== null &&
        listedFields(contacts).map((field) => (
          <ContactList key={field} {...{ field, contacts }} {...others} />
        ))}
      {children}
    </section>
  );
}

/** A searched e-mail is above the phones. */
function listedFields({ searched }: ShownContacts): readonly RecordField[] {
  const order = (field: RecordField): number =>
    field === 'emails' && searched !== null && 'email' in searched
      ? FIELD_LOOKS.phones.contactsOrder - 0.5
      : FIELD_LOOKS[field].contactsOrder;
  return FIELD_NAMES.toSorted((a, b) => order(a) - order(b));
}

type Contact = MergedValue | MergedPhone | MergedEmail;

type ListProps = Pick<ContactsPanelProps, 'chosen' | 'onToggle'> & {
  readonly field: RecordField;
  readonly contacts: ShownContacts;
};

const INITIAL_COUNT = 8;
const LINE_LENGTH = 40;
const COMMENT_LINES = 12;

/** Estimates how many lines a comment has; a long one has its ends, with “Show all” between them. */
const linesOf = (text: string): number =>
  cutLongText(text, SHORT) === null
    ? text.split('\n').reduce((sum, line) => sum + (Math.ceil(line.length / LINE_LENGTH) || 1), 0)
    : 7;

/** How many are shown, and how many lines the ends of the last one have, where the whole has no room; 0: it is whole. */
function initialComments(comments: readonly Contact[]): readonly [count: number, endLines: number] {
  let lines = 0;
  for (const [index, { text }] of comments.entries()) {
    // Each comment takes half a line for its padding, “Show all” as much: the phones stay in sight.
    const room = COMMENT_LINES - 0.5 - lines - index / 2;
    lines += linesOf(text);
    if (lines > COMMENT_LINES) return room < 2 ? [index, 0] : [index + 1, Math.floor(room / 2)];
  }
  return [comments.length, 0];
}

function ContactList(list: ListProps) {
  const t = useText();
  const id = useId();
  const { field } = list;
  const contacts: readonly Contact[] = list.contacts[field];
  if (contacts.length === 0) return null;
  const headings = { ...t.fields, ...t.contacts.lists };
  const { Icon } = FIELD_LOOKS[field];
  const [count, endLines] = field === 'commentary' ? initialComments(contacts) : [INITIAL_COUNT, 0];
  return (
    <div className={`contacts__group ${Icon === null ? 'note' : 'with-icon'}`}>
      {Icon !== null && <Icon />}
      <h3 id={id} className="visually-hidden">
        {headings[field]}
      </h3>
      <LimitedList items={contacts} initialCount={count} labelledBy={id}>
        {(drawn) => (
          <ul role="list" aria-labelledby={id} className={Icon === null ? 'ruled' : undefined}>
            {drawn.map((contact, index) => (
              <ContactItem
                key={contact.key}
                {...list}
                contact={contact}
                endLines={index === count - 1 ? endLines : 0}
              />
            ))}
          </ul>
        )}
      </LimitedList>
    </div>
  );
}

/** `endLines`: how many lines each end of a cut comment has; 0: it is not cut. */
type ItemProps = ListProps & { readonly contact: Contact; readonly endLines: number };

function ContactItem({ field, contacts, chosen, onToggle, contact, endLines }: ItemProps) {
  const t = useText();
  const { total } = contacts;
  const count = contact.holders.length;
  const spellings = contact.spellings.slice(1);
  // It stands in the middle of a sentence.
  const name = truncate(displayText(contact)).replace(/[\s.,:;]+$/, '');
  const marks = (text: string) => (contact === contacts.searched ? [{ start: 0, end: text.length }] : []);
  return (
    <li className={`contacts__item contacts__item--${endLines} line top tight`}>
      <div className="contacts__value grow">
        {'phone' in contact ? (
          <PhoneLine
            phone={contact.phone}
            highlights={marks(contact.phone.display)}
            shortcut={contact === contacts.phones[0] ? 'c' : undefined}
          >
            {contact.phone.country !== null && (
              <span className="meta rigid target-text" title={t.formats.country(contact.phone.country)}>
                <span aria-hidden="true">{contact.phone.country}</span>
                <span className="visually-hidden">{t.formats.country(contact.phone.country)}</span>
              </span>
            )}
          </PhoneLine>
        ) : 'email' in contact ? (
          <EmailLine email={contact.email} highlights={marks(contact.email.raw)} />
        ) : (
          <LongText text={contact.text} uncut={endLines > 0 ? NONE : SHORT} />
        )}
        {FIELDS[field].kind === 'name' && spellings.length > 0 && (
          <p className="secondary">
            {t.contacts.otherSpellings(listFirst(spellings, 5, (text) => truncate(text)).join(' · '))}
          </p>
        )}
        {count === 0 && <p className="secondary">{t.results.inNoRecord}</p>}
      </div>
      {/* Single record: no filter. */}
      {total > 1 && count > 0 && (
        <button
          type="button"
          className="contacts__count target no-print"
          aria-pressed={chosen.some((each) => each.contact === contact)}
          aria-label={t.contacts.showOnly(name, count, total)}
          title={t.contacts.records(
            listFirst(contact.holders, 20, ({ visitorId }) => String(visitorId ?? '—')).join(', '),
          )}
          onClick={() => onToggle(field, contact)}
        >
          <span className="pill meta">{t.formats.number(count)}</span>
        </button>
      )}
    </li>
  );
}

function listFirst<T>(items: readonly T[], max: number, toText: (item: T) => string): readonly string[] {
  const texts = items.slice(0, max).map(toText);
  return items.length > max ? [...texts, '…'] : texts;
}
