import { memo, type ComponentType, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useText } from '#src/i18n/text-context.tsx';
import { viewEmail } from '#src/model/email.ts';
import type { PhoneReader } from '#src/model/phone.ts';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { EmailLine, PhoneLines } from '#src/features/person/contacts/contact-lines.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import type { TextPart } from '#src/lib/text/text-parts.ts';
import { LinkIcon } from '#src/ui/icons/action-icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { LongText } from '#src/ui/text/long-text.tsx';
import { Marked } from '#src/ui/text/marked.tsx';
import './visitor-card-view.css';

const CardErrorDetails = lazyWithRetry(
  async () => (await import('./card-error.tsx')).CardErrorDetails,
  Nothing,
);

// The API hardly ever answers otherwise than documented.
const UnreadableFields = lazyWithRetry(
  async () => (await import('./unreadable-fields.tsx')).UnreadableFields,
);

/** The card already says that it could not be drawn. */
function Nothing() {
  return null;
}

export type VisitorCardViewProps = {
  readonly card: VisitorCard;
  /** Whether the link was about this record. */
  readonly marked: boolean;
  readonly readPhone: PhoneReader;
  /** Splits a text by what the filter found in it; no parts where it found nothing. */
  readonly findIn: (text: string) => readonly TextPart[];
  /** The page's own path with the record marked; undefined before it can be followed. */
  readonly linkTo: (visitorId: VisitorId) => string | undefined;
  /** The foot of the card, which offers more about the record. */
  readonly More: ComponentType<{ readonly visitorId: VisitorId }>;
};

/**
 * One record. An error in it leaves the other cards alone. Memoised: with 500 cards in the page, each key typed into the
 * filter would draw all of them.
 */
export const VisitorCardView = memo(function VisitorCardView(props: VisitorCardViewProps) {
  return (
    <article className={props.marked ? 'visitor-card visitor-card--marked' : 'visitor-card'}>
      <ErrorBoundary fallbackRender={({ error }) => <CardError error={error} />}>
        <CardContent {...props} />
      </ErrorBoundary>
    </article>
  );
});

/** The sentence is always there; the details may fail to load. */
export function CardError({ error }: { error: unknown }) {
  const t = useText();
  return (
    <div role="alert">
      <p>{t.person.cardError}</p>
      <CardErrorDetails error={error} />
    </div>
  );
}

function CardContent({ card, marked, readPhone, findIn, linkTo, More }: VisitorCardViewProps) {
  const t = useText();
  return (
    <>
      <header className="visitor-card__head">
        <h2 className="visitor-card__name">
          {card.name === null ? (
            <span className="quiet visitor-card__no-name">{t.person.noName}</span>
          ) : (
            <LongText text={card.name} parts={findIn(card.name)} />
          )}
        </h2>
        {card.visitorId !== null && (
          <span className="visitor-card__id">
            {marked && <span className="visitor-card__badge">{t.person.markedBadge}</span>}
            <a
              className="button button--icon visitor-card__link"
              href={linkTo(card.visitorId)}
              aria-label={t.person.visitorNumber(card.visitorId)}
              title={t.person.visitorNumber(card.visitorId)}
              aria-keyshortcuts="l"
            >
              <LinkIcon />
            </a>
            <span className="id" title={t.person.visitorId}>
              <Marked text={String(card.visitorId)} parts={findIn(String(card.visitorId))} />
            </span>
            <CopyButton name={t.person.copyId(String(card.visitorId))} text={String(card.visitorId)} />
          </span>
        )}
      </header>
      <dl className="visitor-card__fields">
        {card.phones.length > 0 && (
          <Field term={t.person.phones}>
            <PhoneLines phones={card.phones} readPhone={readPhone} findIn={findIn} />
          </Field>
        )}
        {card.emails.length > 0 && (
          <Field term={t.person.emails}>
            {card.emails.map((raw, index) => (
              <EmailLine key={`${index} ${raw}`} email={viewEmail(raw)} parts={findIn(raw)} />
            ))}
          </Field>
        )}
        {card.company !== null && (
          <Field term={t.person.company}>
            <LongText text={card.company} parts={findIn(card.company)} />
          </Field>
        )}
        {card.commentary !== null && (
          <Field term={t.person.commentary}>
            <LongText text={card.commentary} parts={findIn(card.commentary)} />
          </Field>
        )}
      </dl>
      <UnreadableNote unreadable={card.unreadable} />
      {card.visitorId !== null && <More visitorId={card.visitorId} />}
    </>
  );
}

/** Nearly always nothing. */
export function UnreadableNote({ unreadable }: Pick<VisitorCard, 'unreadable'>) {
  if (unreadable.length === 0) return null;
  return (
    <div className="visitor-card__unreadable">
      <UnreadableFields fields={unreadable} />
    </div>
  );
}

function Field({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="visitor-card__field">
      <dt className="visually-hidden">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
