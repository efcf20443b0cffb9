import type { ReactNode } from 'react';
import { clock } from '#src/lib/text/clock.ts';
import { LongText } from '#src/ui/text/long-text.tsx';

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
    <dl className={isWide ? 'event-details__facts event-details__facts--wide' : 'event-details__facts'}>
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
