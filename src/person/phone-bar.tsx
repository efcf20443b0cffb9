import { truncate } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useRootClass } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { CopyIcon, FindIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { moveBetweenItems } from '#src/ui/keyboard.ts';
import { useEmbedded } from '#src/ui/links.tsx';
import { primaryPhone, type ShownContacts } from './shown-contacts.ts';
import './phone-bar.css';

/** The usual actions, in reach of the thumb. */
export function PhoneBar({ contacts }: { contacts: ShownContacts }) {
  useRootClass('has-phone-bar');
  const { actions, contacts: contactWords, lookUp, phoneBar: words } = useText();
  const embedded = useEmbedded();
  const contact = firstContact(contacts);
  const telHref = primaryPhone(contacts)?.telHref ?? null;
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- Its buttons have the focus.
    <div
      role="toolbar"
      aria-label={words.label(contact && truncate(contact.display))}
      className="phone-bar line no-print"
      onKeyDown={moveBetweenItems}
    >
      {telHref === null ? (
        <Button disabled>
          <PhoneIcon />
          {actions.call}
        </Button>
      ) : (
        <a className="button" href={telHref}>
          <PhoneIcon />
          {actions.call}
        </a>
      )}
      {contact === null ? (
        <Button disabled>
          <CopyIcon />
          {words.copyPhone}
        </Button>
      ) : (
        <CopyButton
          name={contact.isPhone ? words.copyPhone : words.copyEmail}
          text={contact.text}
          copiedText={contactWords.copiedPhone(truncate(contact.display))}
          labelled
        />
      )}
      {!embedded && (
        <Button onClick={focusField}>
          <FindIcon />
          {lookUp.find}
        </Button>
      )}
    </div>
  );
}

type Contact = { readonly isPhone: boolean; readonly display: string; readonly text: string };

/** The phone to call, else the first phone, else the first e-mail without a warning (no room for one). */
function firstContact(contacts: ShownContacts): Contact | null {
  const phone = primaryPhone(contacts) ?? contacts.phones[0]?.phone;
  if (phone !== undefined) return { isPhone: true, display: phone.display, text: phone.copyText };
  const email = contacts.emails.find((each) => !each.email.isMixed)?.email;
  return email === undefined ? null : { isPhone: false, display: email.raw, text: email.copyText };
}

function focusField(): void {
  scrollTo({ top: 0 });
  const field = document.querySelector<HTMLInputElement>('.app-bar input');
  field?.focus();
  // The next number then replaces the text.
  field?.select();
}
