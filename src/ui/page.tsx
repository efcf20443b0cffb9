import { useLayoutEffect, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { cutText, holdsContact } from '#src/domain/plain-text.ts';
import { useCustomer } from '#src/session/services.tsx';
import { useHeadingFocus } from './focus.ts';

type HeadedPageProps = {
  readonly className: 'person-page' | 'narrow-page' | 'sign-in-page narrow-page';
  /** The document's, without the product's name; null: that alone. */
  readonly title: string | null;
  readonly heading: string;
  readonly children: ReactNode;
};

/** A page whose heading takes the focus when it replaces another. */
export function HeadedPage({ className, title, heading, children }: HeadedPageProps) {
  const t = useText();
  useTitle(title && `${title} — ${t.app.name}`);
  return (
    <div className={className}>
      <h1 ref={useHeadingFocus(className)} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </div>
  );
}

/** Sets the document's title, which the tab and a bookmark show; a partner's customer stands at its end. null: the product's name alone. */
export function useTitle(title: string | null): void {
  const t = useText();
  const { onScreen } = useCustomer();
  const text =
    onScreen === null
      ? (title ?? t.app.name)
      : titleWithCustomer(title ?? t.app.name, onScreen.label, t.customers.userId(onScreen.userId));
  // Not after the paint: the title must not name one person while the page shows another.
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}

/** Longer titles are cut. The parts before the customer are shorter than this, so the ID is never cut off. */
const MAX_TITLE = 200;

/** A screen's title with the partner's customer at its end; a user's login that is an e-mail is left out. `unnamed`: if nothing else is left. */
export function titleWithCustomer(title: string, label: string, unnamed: string): string {
  const shown = label.split(' · ').filter((text) => !holdsContact(text));
  return cutText([title, ...(shown.length === 0 ? [unnamed] : shown)].join(' · '), MAX_TITLE);
}
