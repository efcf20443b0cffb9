import type { Ref } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonId } from '#src/lib/ids.ts';
import { mainCompany, type Identity } from '#src/model/identity.ts';
import { personHeading } from '#src/model/person-title.ts';
import { plainLine } from '#src/lib/text/plain-line.ts';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import './person-heading.css';

type PersonHeadingProps = {
  readonly personId: PersonId;
  /** null: not merged yet. */
  readonly identity: Identity | null;
  /** The number of records. */
  readonly count: number;
  /** How old the records are, in words. */
  readonly age: string;
  readonly headingRef?: Ref<HTMLHeadingElement>;
};

export function PersonHeading({ personId, identity, count, age, headingRef }: PersonHeadingProps) {
  const t = useText();
  const company = identity && mainCompany(identity);
  const id = String(personId);
  return (
    <div className="person-heading">
      <h1 ref={headingRef} tabIndex={-1} dir="auto">
        {identity === null ? t.person.personNumber(personId) : personHeading(identity, personId)}
      </h1>
      <p className="person-heading__facts">
        {company !== null && <bdi>{plainLine(company.text)}</bdi>}
        <span className="person-heading__id">
          <span className="id" title={t.person.personId}>
            {id}
          </span>
          <CopyButton name={t.person.copyId(id)} text={id} />
        </span>
        <span>{t.person.count(count)}</span>
        <span className="quiet">{t.person.updated(age)}</span>
      </p>
    </div>
  );
}
