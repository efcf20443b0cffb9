import { type ComponentProps, memo, type ReactNode, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { VisitorId } from '#src/domain/ids.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import type { TextSegment } from '#src/domain/text-query.ts';
import {
  FIELD_NAMES,
  FIELDS,
  type RecordField,
  fieldTexts,
  type VisitorRecord,
} from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { EmailLines, PhoneLines } from '#src/ui/contact-lines.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { DownIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { LongText, type LongTextProps, Highlighted } from '#src/ui/long-text.tsx';
import './cards.css';

// Only for records that are not as documented.
const faults = () => import('./card-details.tsx');
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
  readonly renderDetails: (visitorId: VisitorId) => ReactNode;
};

/** One record. An error in it leaves the other cards alone. */
function VisitorCardView(props: VisitorCardViewProps) {
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
const recordNameIds = ({ key }: VisitorRecord): string => `name-${key} id-${key}`;

function CardContent({ record, marked, readPhone, findIn, recordPath, renderDetails }: VisitorCardViewProps) {
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
            <RecordLink record={record} findIn={findIn} recordPath={recordPath} />
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
          const texts = fieldTexts(record, field);
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
      {isOpen && visitorId !== null && renderDetails(visitorId)}
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

/** The list of cards, in the app and in the prerender. */
export function CardList(props: ComponentProps<'ul'>) {
  const t = useText();
  return (
    // Safari drops the role of a list without bullets.
    <ul role="list" aria-label={t.person.records} className="card-grid" {...props} />
  );
}

/** Props that a grid passes to each of its cards. */
export type CardProps = Omit<VisitorCardViewProps, 'record' | 'marked'> & {
  readonly markedId: VisitorId | null;
};

type CardItemProps = CardProps & {
  readonly record: VisitorRecord;
};

/** Memoised, so that a growing list draws only its new cards. */
export const CardItem = memo(function CardItem({ record, markedId, ...view }: CardItemProps) {
  const marked = isMarked(record, markedId);
  return (
    <li
      id={recordElementId(record)}
      tabIndex={-1}
      aria-current={marked || undefined}
      aria-labelledby={recordNameIds(record)}
    >
      <VisitorCardView record={record} marked={marked} {...view} />
    </li>
  );
});

const ID_PREFIX = 'visitor-';

/** The id of a card's list item, or of its row, in the page. */
export const recordElementId = (record: VisitorRecord): string => ID_PREFIX + record.key;

/** Whether the link marks this record. */
export const isMarked = (record: VisitorRecord, markedId: VisitorId | null): boolean =>
  markedId !== null && record.visitorId === markedId;

/** The first item or row. */
export const firstRecord = (): HTMLElement | null => document.querySelector(`#content [id^="${ID_PREFIX}"]`);

/** How a record is drawn, as a card, a row or a column. */
export type RecordView = {
  readonly readPhone: PhoneReader;
  /** Splits a text by what the filter found in it; empty where it found nothing. */
  readonly findIn: (text: string) => readonly TextSegment[];
  /** The page's own path with the record marked; undefined before it can be followed. */
  readonly recordPath: (visitorId: VisitorId) => string | undefined;
};

type RecordLinkProps = Pick<RecordView, 'findIn' | 'recordPath'> & { readonly record: VisitorRecord };

/** The visitor ID of a card, a row or a column, as a link to its record. */
export function RecordLink({ record: { key, visitorId }, findIn, recordPath }: RecordLinkProps) {
  const t = useText();
  if (visitorId === null) return null;
  const id = String(visitorId);
  return (
    <div className="record-link">
      <a
        id={`id-${key}`}
        className="id visitor-card__link"
        href={recordPath(visitorId)}
        title={t.person.visitorId}
      >
        <Highlighted text={id} segments={findIn(id)} />
      </a>
      <CopyButton name={t.person.copyId(id)} text={id} />
    </div>
  );
}
