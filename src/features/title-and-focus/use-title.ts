import { useLayoutEffect } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useObserved, useServices, useCustomer } from '#src/session/services.tsx';
import { holdsContact } from '#src/lib/text/plain-line.ts';
import { type UserId, userIdLabel } from '#src/lib/ids.ts';

/**
 * Sets the document's title, which the tab and a bookmark show; a partner's customer stands at its end, unless the agent
 * wants no names in titles. null: the product's name alone.
 */
export function useTitle(title: string | null): void {
  const t = useText();
  const { onScreen } = useCustomer();
  const { idOnlyTitles } = useObserved(useServices().preferences);
  const text = titleWithCustomer(title ?? t.app.name, idOnlyTitles ? null : onScreen);
  // Not after the paint: the title must not name one person while the page shows another.
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}

/** A screen's title with the partner's customer at its end; a user's login that is an e-mail is left out. */
export function titleWithCustomer(title: string, customer: { userId: UserId; label: string } | null): string {
  if (customer === null) return title;
  const said = customer.label.split(' · ').filter((part) => !holdsContact(part));
  return [title, ...(said.length === 0 ? [userIdLabel(customer.userId)] : said)].join(' · ');
}
