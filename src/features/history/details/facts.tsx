import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/lib/ids.ts';
import { personPath, type PersonAddress } from '#src/lib/paths.ts';
import { useInPlace, Link } from '#src/ui/embedded.tsx';
import { clock } from '#src/lib/text/clock.ts';
import { LongText } from '#src/ui/text/long-text.tsx';

/** What the facts of a row of a report are drawn from. */
export type RowProps<Row> = {
  readonly address: PersonAddress;
  /** `YYYY-MM-DD` of the event. */
  readonly day: string;
  readonly row: Row;
  /** No other row fits the event. */
  readonly isOnly: boolean;
};

/** A term and what it says; null is left out. */
export type Fact = readonly [term: string, value: string | null];

type FactsProps = {
  readonly facts: readonly Fact[];
  /** Long texts: each has the whole width. */
  readonly isWide?: boolean;
  readonly children?: ReactNode;
};

/** Facts as a list of terms; texts of strangers stay texts. */
export function Facts({ facts, isWide = false, children }: FactsProps) {
  const known = facts.filter((fact): fact is readonly [string, string] => fact[1] !== null);
  if (known.length === 0 && children == null) return null;
  return (
    <dl
      className={
        isWide ? 'event-details__facts terms event-details__facts--wide' : 'event-details__facts terms'
      }
    >
      {known.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <LongText text={value} />
          </dd>
        </div>
      ))}
      {children}
    </dl>
  );
}

/** null where there are none. */
export const listed = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : texts.join(', ');

/** “3:07”; null where it is not known. */
export const lasting = (seconds: number | null): string | null => (seconds === null ? null : clock(seconds));

type RecordLinkProps = { readonly address: PersonAddress; readonly visitorId: VisitorId | null };

/** To the card of the record that the details name. */
export function RecordLink({ address, visitorId }: RecordLinkProps) {
  const t = useText();
  const inPlace = useInPlace();
  return (
    visitorId !== null && (
      <Link className="event-details__link" to={inPlace(personPath({ ...address, visitorId }))}>
        {t.person.visitorNumber(visitorId)}
      </Link>
    )
  );
}
