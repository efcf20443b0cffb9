import { useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useText } from '#src/i18n/text-context.tsx';
import { textsOf } from '#src/domain/field-values.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { EmailLines, PhoneLines } from '#src/ui/contact-lines.tsx';
import { RecordLink, type RecordView } from './record-link.tsx';
import type { VisitorId } from '#src/domain/ids.ts';
import { FIELD_NAMES, FIELDS, type RecordField } from '#src/domain/record-fields.ts';
import { DownIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { LongText, type LongTextProps } from '#src/ui/long-text.tsx';
import './cards.css';

// Only for records that are not as documented.
const faults = () => import('./card-faults.tsx');
const CardErrorDetails = lazyWithRetry(async () => (await faults()).CardErrorDetails, Nothing);
export const UnreadableFields = lazyWithRetry(async () => (await faults()).UnreadableFields);

/** The name is the card's heading. */
const BODY_FIELDS = FIELD_NAMES.filter((field) => field !== 'name');

/** The card already says that it could not be drawn. */
function Nothing() {
  return null;
}

export type VisitorCardViewProps = RecordView & {
  readonly record: VisitorRecord;
  /** Whether the link marks this record. */
  readonly marked: boolean;
  /** What “More” shows. */
  readonly detailsOf: (visitorId: VisitorId) => ReactNode;
};

/** One record. An error in it leaves the other cards alone. */
export function VisitorCardView(props: VisitorCardViewProps) {
  return (
    <article className={props.marked ? 'visitor-card panel visitor-card--marked' : 'visitor-card panel'}>
      <ErrorBoundary fallbackRender={({ error }) => <CardError error={error} />}>
        <CardContent {...props} />
      </ErrorBoundary>
    </article>
  );
}

/** The sentence is always there; the details may fail to load. */
export function CardError({ error }: { error: unknown }) {
  const t = useText();
  return (
    <div role="alert">
      <p>{t.personPage.cardError}</p>
      <CardErrorDetails error={error} />
    </div>
  );
}

/** The ids of the elements that name a record: its name, and its visitor ID if it has one. */
export const recordNameIds = ({ key }: VisitorRecord): string => `name-${key} id-${key}`;

function CardContent({ record, marked, readPhone, findIn, linkTo, detailsOf }: VisitorCardViewProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { visitorId } = record;
  return (
    <>
      <header className="visitor-card__head">
        <h2 id={`name-${record.key}`} className="visitor-card__name">
          {record.name === null ? (
            <span className="quiet">{t.person.noName}</span>
          ) : (
            <LongText text={record.name} segments={findIn(record.name)} />
          )}
        </h2>
        {visitorId !== null && (
          <div className="visitor-card__id line">
            {marked && <span className="pill">{t.person.markedBadge}</span>}
            <RecordLink record={record} findIn={findIn} linkTo={linkTo} />
            <button
              type="button"
              className="button button--icon visitor-card__more"
              title={isOpen ? t.details.less : t.more.button}
              aria-expanded={isOpen}
              aria-describedby={recordNameIds(record)}
              onClick={() => setOpen(!isOpen)}
            >
              <DownIcon />
            </button>
          </div>
        )}
      </header>
      <dl className="visitor-card__fields">
        {BODY_FIELDS.map((field) => {
          const texts = textsOf(record, field);
          return (
            texts.length > 0 && (
              <div key={field} className={`visitor-card__field visitor-card__${field}`}>
                <dt className="visually-hidden">{t.fields[field]}</dt>
                <dd>
                  <FieldValue field={field} texts={texts} readPhone={readPhone} findIn={findIn} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
      {record.unreadable.length > 0 && <UnreadableFields fields={record.unreadable} />}
      {isOpen && visitorId !== null && detailsOf(visitorId)}
    </>
  );
}

type FieldValueProps = Pick<VisitorCardViewProps, 'readPhone' | 'findIn'> & {
  readonly field: RecordField;
  readonly texts: readonly string[];
  readonly room?: LongTextProps['room'];
};

/** What a record has in a field. */
export function FieldValue({ field, texts, readPhone, findIn, room = 'card' }: FieldValueProps) {
  const { kind } = FIELDS[field];
  if (kind === 'phone') return <PhoneLines phones={texts} readPhone={readPhone} findIn={findIn} />;
  if (kind === 'email') return <EmailLines emails={texts} findIn={findIn} />;
  return texts.map((text) => <LongText key={text} text={text} segments={findIn(text)} room={room} />);
}
