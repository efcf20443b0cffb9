import { useText } from '#src/i18n/text-context.tsx';
import { primaryPhone, type ShownContacts } from './shown-contacts.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { PhoneIcon } from '#src/ui/icons.tsx';

/**
 * The phone that an agent calls or copies first. It comes with the library that reads phones, on the left of buttons that end at
 * the right: nothing moves then. A phone has no room for it, but a bar at the lower edge.
 */
export function FirstPhone({ contacts }: { contacts: ShownContacts | null }) {
  const t = useText();
  const phone = contacts && primaryPhone(contacts);
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
        <a className="button" href={telHref} aria-label={t.actions.callPhone(display)}>
          <PhoneIcon />
          {t.actions.call}
        </a>
      )}
    </span>
  );
}
