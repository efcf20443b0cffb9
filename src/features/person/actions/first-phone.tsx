import { PhoneIcon } from '#src/ui/icons/action-icons.tsx';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import type { Identity } from '#src/model/identity.ts';
import type { PhoneView } from '#src/model/phone.ts';
import { useActionText } from './use-action-text.ts';

/** The most frequent phone that can be called. null: none can be, or phones are not read yet. */
export const firstCallable = (identity: Identity | null): PhoneView | null =>
  identity?.phones.find(({ phone }) => phone.telHref !== null)?.phone ?? null;

/**
 * The phone that an agent calls or copies first. It comes with the library that reads phones, on the left of buttons that end at
 * the right: nothing moves then. A phone has no room for it, but a bar at the lower edge.
 */
export function FirstPhone({ identity }: { identity: Identity | null }) {
  const t = useActionText();
  const phone = firstCallable(identity);
  if (phone === null || phone.telHref === null) return null;
  const { display, copyText, telHref } = phone;
  return (
    <span className="first-phone">
      <bdi dir="ltr" className="first-phone__number">
        {display}
      </bdi>
      <CopyButton
        name={t.contacts.copyPhone(display)}
        text={copyText}
        copiedText={t.contacts.copiedPhone(display)}
      />
      <a className="button button--primary" href={telHref} aria-label={t.actions.callPhone(display)}>
        <PhoneIcon />
        {t.actions.call}
      </a>
    </span>
  );
}
