import type { ComponentProps, ReactNode } from 'react';
import type { PersonId } from '#src/domain/ids.ts';
import { mainCompany, MAX_HEADING, type MergedContacts, personHeading } from '#src/domain/merged-contacts.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import './person-header.css';

type PersonHeaderProps = {
  readonly personId: PersonId;
  /** null: not merged yet. */
  readonly contacts: MergedContacts | null;
  readonly heading?: ComponentProps<'h1'>;
  readonly children: ReactNode;
  readonly found?: ReactNode;
};

/** The name sticks; the facts scroll away. */
export function PersonHeader({ personId, contacts, heading, children, found }: PersonHeaderProps) {
  const t = useText();
  const company = contacts && mainCompany(contacts);
  return (
    <>
      <header className="person-header line">
        <h1 className="cut" tabIndex={-1} dir="auto" {...heading}>
          {contacts === null ? t.person.personNumber(personId) : personHeading(contacts, personId)}
        </h1>
        {children}
      </header>
      <div className="person-facts row">
        {company !== null && <bdi>{truncate(company.text, MAX_HEADING)}</bdi>}
        {/* Until then the heading has it. */}
        {contacts !== null && <PersonIdLabel personId={personId} />}
        {found}
      </div>
    </>
  );
}

export function PersonIdLabel({ personId }: { readonly personId: PersonId }) {
  const t = useText();
  const id = String(personId);
  return (
    <span className="person-facts__id target">
      <span className="id" title={t.person.personId}>
        {id}
      </span>
      <CopyButton name={t.person.copyId(id)} text={id} />
    </span>
  );
}
