import { memo, type ReactNode, useState } from 'react';
import { toEmailView } from '#src/domain/email.ts';
import type { UserId, VisitorId } from '#src/domain/ids.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import {
  FIELD_NAMES,
  FIELDS,
  type RecordField,
  fieldTexts,
  type VisitorRecord,
} from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmailLine, PhoneLine, recordPhones } from '#src/ui/contact-lines.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { CompanyIcon, DownIcon, MailIcon, PersonIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { LimitedList } from '#src/ui/limited-list.tsx';
import { Highlighted, LongText, type LongTextProps } from '#src/ui/long-text.tsx';
import { createRequiredContext } from '#src/ui/required-context.ts';
import type { FindMatches } from './shown-contacts.ts';
import './cards.css';

// Loaded for “More” and for malformed records only.
const loadDetails = () => import('./card-details.tsx');
const RecordDetails = lazyWithRetry(async () => (await loadDetails()).RecordDetails);
export const UnreadableFields = lazyWithRetry(async () => (await loadDetails()).UnreadableFields);

export const FIELD_LOOKS = {
  name: { Icon: PersonIcon, contactsOrder: 4 },
  phones: { Icon: PhoneIcon, contactsOrder: 2 },
  emails: { Icon: MailIcon, contactsOrder: 3 },
  company: { Icon: CompanyIcon, contactsOrder: 5 },
  // Notes have a sheet instead, above long lists of contacts.
  commentary: { Icon: null, contactsOrder: 1 },
} satisfies Record<RecordField, { readonly Icon: (() => ReactNode) | null; readonly contactsOrder: number }>;

type RecordView = {
  readonly readPhone: PhoneReader;
  readonly findMatches: FindMatches;
  /** undefined: the link cannot be followed yet. */
  readonly recordPath: (visitorId: VisitorId) => string | undefined;
  readonly userId: UserId | null;
  /** Whether the first phone has the key `c`: there is no contacts panel. */
  readonly hasCopyKey: boolean;
  readonly markedId: VisitorId | null;
};

export const [RecordContext, useRecordView] = createRequiredContext<RecordView>('RecordContext');

export function CardList({ records }: { readonly records: readonly VisitorRecord[] }) {
  const t = useText();
  return (
    // Safari drops the role of a list without bullets.
    <ul role="list" aria-label={t.person.records} className="card-grid">
      {records.map((record) => (
        <CardItem key={record.key} record={record} />
      ))}
    </ul>
  );
}

type RecordProps = { readonly record: VisitorRecord };

/** The name is the heading, the comment the foot. */
const BODY_FIELDS = FIELD_NAMES.filter((field) => field !== 'name' && field !== 'commentary');

/** Memoised: a growing list draws only its new cards. */
const CardItem = memo(function CardItem({ record }: RecordProps) {
  const t = useText();
  const { findMatches, markedId, userId } = useRecordView();
  const [isOpen, setOpen] = useState(false);
  const { key, visitorId } = record;
  const marked = isMarked(record, markedId);
  /** DOM ids: the name, and the visitor ID if there is one. */
  const nameIds = `name-${key} id-${key}`;
  return (
    <li
      id={recordElementId(record)}
      tabIndex={-1}
      aria-current={marked || undefined}
      aria-labelledby={nameIds}
    >
      <article className="visitor-card panel">
        <header className="reveals facts top">
          <h2 id={`name-${key}`} className="visitor-card__name target-text">
            {record.name === null ? (
              <span className="quiet regular">{t.person.noName}</span>
            ) : (
              <LongText text={record.name} highlights={findMatches(record.name)} />
            )}
          </h2>
          {visitorId !== null && (
            <div className="end line tight">
              {marked && <span className="pill pill--accent">{t.person.markedBadge}</span>}
              {/* On a phone, the name needs the room: the ID is copied below “More”. */}
              <CopyButton
                className="not-on-phone"
                name={t.person.copyId(String(visitorId))}
                text={String(visitorId)}
              />
              <RecordLink record={record} />
              <Button
                icon
                aria-label={isOpen ? t.details.less : t.person.more}
                aria-expanded={isOpen}
                aria-describedby={nameIds}
                onClick={() => setOpen(!isOpen)}
              >
                <DownIcon />
              </Button>
            </div>
          )}
        </header>
        <dl>
          {BODY_FIELDS.map((field) => (
            <CardField key={field} record={record} field={field} />
          ))}
        </dl>
        {record.unreadable.length > 0 && <UnreadableFields fields={record.unreadable} />}
        {isOpen && visitorId !== null && <RecordDetails visitorId={visitorId} userId={userId} />}
        <dl>
          <CardField record={record} field="commentary" />
        </dl>
      </article>
    </li>
  );
});

function CardField({ record, field }: RecordProps & { readonly field: RecordField }) {
  const t = useText();
  const texts = fieldTexts(record, field);
  const { Icon } = FIELD_LOOKS[field];
  const { kind } = FIELDS[field];
  const look = kind === 'phone' || kind === 'email' ? 'with-icon' : 'visitor-card__text with-icon';
  return (
    texts.length > 0 && (
      <div className={Icon === null ? 'visitor-card__note note' : look}>
        <dt>
          {Icon !== null && <Icon />}
          <span className="visually-hidden">{t.fields[field]}</span>
        </dt>
        <dd>
          <FieldValue field={field} texts={texts} />
        </dd>
      </div>
    )
  );
}

type FieldValueProps = {
  readonly field: RecordField;
  readonly texts: readonly string[];
  /** Draws a text that is no contact. */
  readonly Text?: (props: LongTextProps) => ReactNode;
  /** At most two lines of contacts, of which the last may be “Show more”. */
  readonly isLow?: boolean;
};

export function FieldValue({ field, texts, Text = LongText, isLow = false }: FieldValueProps) {
  const { readPhone, findMatches, hasCopyKey } = useRecordView();
  const { kind } = FIELDS[field];
  const initialCount = isLow && texts.length > 2 ? 1 : undefined;
  if (kind === 'phone')
    return (
      <LimitedList items={recordPhones(texts, readPhone)} initialCount={initialCount}>
        {(phones) =>
          phones.map(({ phone, texts: spellings }, index) => (
            <PhoneLine
              key={phone.key}
              phone={phone}
              highlights={findMatches(phone.display)}
              shortcut={hasCopyKey && index === 0 ? 'c' : undefined}
            >
              {spellings.length > 1 && (
                <span className="meta rigid target-text" title={spellings.slice(0, 20).join('\n')}>
                  ×{spellings.length}
                </span>
              )}
            </PhoneLine>
          ))
        }
      </LimitedList>
    );
  if (kind === 'email')
    return (
      <LimitedList items={texts} initialCount={initialCount}>
        {(emails) =>
          emails.map((raw, index) => (
            <EmailLine key={`${index} ${raw}`} email={toEmailView(raw)} highlights={findMatches(raw)} />
          ))
        }
      </LimitedList>
    );
  return texts.map((text) => <Text key={text} text={text} highlights={findMatches(text)} />);
}

export function RecordLink({ record: { key, visitorId } }: RecordProps) {
  const t = useText();
  const { findMatches, recordPath } = useRecordView();
  if (visitorId === null) return null;
  const id = String(visitorId);
  return (
    <a
      id={`id-${key}`}
      className="record-link target ink id"
      href={recordPath(visitorId)}
      title={t.person.visitorId}
    >
      <Highlighted text={id} highlights={findMatches(id)} />
    </a>
  );
}

const ID_PREFIX = 'visitor-';

export const recordElementId = (record: VisitorRecord): string => ID_PREFIX + record.key;

export const firstRecord = (): HTMLElement | null => document.querySelector(`#content [id^="${ID_PREFIX}"]`);

export const isMarked = (record: VisitorRecord, markedId: VisitorId | null): boolean =>
  markedId !== null && record.visitorId === markedId;
