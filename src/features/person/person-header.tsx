import { useEffect, type PointerEvent, type ReactNode } from 'react';
import { PersonHeading } from './person-heading.tsx';
import { PersonActions, type PersonActionsProps } from '#src/features/person/actions/person-actions.tsx';
import { CustomerMark } from '#src/features/customer/customer-mark.tsx';
import { useCustomer } from '#src/session/services.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useAge } from '#src/ui/hooks/use-now.ts';
import { useHeadingFocus } from '#src/ui/focus.ts';
import { PhoneIcon } from '#src/ui/icons/icons.tsx';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { primaryPhone, type SearchedIdentity } from '#src/model/searched-contact.ts';
import './person-header.css';

type PersonHeaderProps = Omit<PersonActionsProps, 'age'> & {
  /** Beside the facts. */
  readonly conversation: ReactNode;
};

export function PersonHeader({ conversation, ...actions }: PersonHeaderProps) {
  const { address, identity, searchedIdentity, records } = actions.person;
  const t = useText();
  const age = useAge(actions.freshness.updatedAt);
  const waiting = actions.freshness.refresh === 'paused' ? t.personPage.refreshWaits : null;
  const announce = useAnnounce();
  useEffect(() => (waiting === null ? undefined : announce(waiting)), [announce, waiting]);
  return (
    <PersonHeading
      personId={address.personId}
      // Without records there is no name: “Person 6145241079”, whose ID is not shown again (`person-page.css`).
      identity={records.length === 0 ? null : identity}
      count={records.length}
      age={waiting ?? t.person.updated(age)}
      conversation={conversation}
      heading={{
        ref: useHeadingFocus('person-page'),
        onPointerEnter: showWhole,
        // The line above the heading, if a search found the person (`found-by-line.tsx`): who starts here with Tab would miss it.
        'aria-describedby': 'found-by',
      }}
    >
      <CustomerBadge />
      <FirstPhone identity={searchedIdentity} />
      <div className="person-header__actions line">
        <PersonActions {...actions} age={age} />
      </div>
    </PersonHeading>
  );
}

/** A name that is cut off can be read in its tooltip. */
function showWhole({ currentTarget: name }: PointerEvent<HTMLElement>): void {
  name.title = name.scrollWidth > name.clientWidth ? name.textContent : '';
}

/** For a partner: beside the name, it stays in sight when the app bar does not. */
function CustomerBadge() {
  const { isPartner, onScreen } = useCustomer();
  if (!isPartner || onScreen === null) return null;
  return (
    <span className="person-header__customer line secondary" title={onScreen.label}>
      <CustomerMark {...onScreen} />
      <bdi className="cut">{onScreen.label}</bdi>
    </span>
  );
}

/**
 * The phone that an agent calls or copies first. It comes with the library that reads phones, on the left of buttons that end at
 * the right: nothing moves then. A phone has no room for it, but a bar at the lower edge.
 */
function FirstPhone({ identity }: { identity: SearchedIdentity | null }) {
  const t = useText();
  const phone = identity && primaryPhone(identity);
  if (phone === null) return null;
  const { display, copyText, telHref } = phone;
  return (
    <span className="first-phone line">
      <bdi dir="ltr" className="first-phone__number cut">
        {display}
      </bdi>
      <CopyButton
        name={t.contacts.copyPhone(display)}
        text={copyText}
        copiedText={t.contacts.copiedPhone(display)}
      />
      {telHref !== null && (
        <a className="button button--primary" href={telHref} aria-label={t.actions.callPhone(display)}>
          <PhoneIcon />
          {t.actions.call}
        </a>
      )}
    </span>
  );
}
