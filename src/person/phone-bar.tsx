import { truncate } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useRootClass } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { FindIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { findShortcutTarget, focusField, moveBetweenItems } from '#src/ui/keyboard.ts';
import { useEmbedded } from '#src/ui/links.tsx';
import { primaryPhone, type ShownContacts } from './shown-contacts.ts';
import './phone-bar.css';

export function PhoneBar({ contacts }: { contacts: ShownContacts }) {
  useRootClass('has-phone-bar');
  const { actions: words, contacts: contactWords, lookUp } = useText();
  const embedded = useEmbedded();
  const toCall = primaryPhone(contacts);
  const phone = toCall ?? contacts.phones[0]?.phone;
  // There is no room for a warning.
  const email = contacts.emails.find((each) => !each.email.isMixed)?.email;
  const contact = phone ?? email;
  const display = truncate(phone?.display ?? email?.raw ?? '');
  const callIt = (
    <>
      <PhoneIcon />
      {words.call}
    </>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- Its buttons have the focus.
    <div
      role="toolbar"
      aria-label={words.barLabel(contact === undefined ? null : display)}
      className="phone-bar line no-print"
      onKeyDown={moveBetweenItems}
    >
      {toCall?.telHref == null ? (
        <Button disabled>{callIt}</Button>
      ) : (
        <a className="button" href={toCall.telHref}>
          {callIt}
        </a>
      )}
      <CopyButton
        name={contact !== undefined && contact === email ? words.copyEmail : words.copyPhone}
        text={contact?.copyText ?? ''}
        copiedText={contactWords.copiedPhone(display)}
        disabled={contact === undefined}
        labelled
      />
      {!embedded && (
        <Button onClick={() => focusField(findShortcutTarget('/'))}>
          <FindIcon />
          {lookUp.find}
        </Button>
      )}
    </div>
  );
}
