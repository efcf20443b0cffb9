import type { ComponentProps, ReactNode } from 'react';
import type { PersonId } from '#src/domain/ids.ts';
import { mainCompany, MAX_HEADING, type MergedContacts, personHeading } from '#src/domain/merged-contacts.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { PhoneIcon } from '#src/ui/icons.tsx';
import { primaryPhone, type ShownContacts } from './shown-contacts.ts';
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

/** Appears left of right-aligned buttons once the phone library has loaded, so nothing moves. Phones have `PhoneBar`. */
type FirstPhoneProps = {
  readonly contacts: ShownContacts | null;
  /** While no other first phone is on the page. */
  readonly hasCopyKey: boolean;
};

export function FirstPhone({ contacts, hasCopyKey }: FirstPhoneProps) {
  const t = useText();
  const phone = contacts && primaryPhone(contacts);
  if (phone === null) return null;
  const { display, copyText, telHref } = phone;
  return (
    <span className="first-phone line">
      <bdi dir="ltr" className="first-phone__number cut">
        {contacts?.searched && 'phone' in contacts.searched ? <mark>{display}</mark> : display}
      </bdi>
      <CopyButton
        name={t.contacts.copyPhone(display)}
        text={copyText}
        copiedText={t.contacts.copiedPhone(display)}
        shortcut={hasCopyKey ? 'c' : undefined}
      />
      {telHref !== null && (
        <a className="button" href={telHref} aria-label={t.actions.callPhone(display)}>
          <PhoneIcon />
          {t.actions.call}
        </a>
      )}
    </span>
  );
}
