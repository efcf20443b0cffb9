import { type ReactNode, useLayoutEffect } from 'react';
import { cutText, holdsContact } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCustomer } from './customer-context.ts';
import { useHeadingFocus } from './focus.ts';

type HeadedPageProps = {
  readonly className: string;
  /** The document's title; null: the product's name alone. */
  readonly title: string | null;
  readonly heading: string;
  readonly children: ReactNode;
};

export function HeadedPage({ className, title, heading, children }: HeadedPageProps) {
  const t = useText();
  const h1 = useHeadingFocus(className);
  useTitle(title && `${title} — ${t.app.name}`);
  return (
    <div className={className}>
      <h1 ref={h1} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </div>
  );
}

/** Leaves out a login that is an e-mail. `unnamed`: if nothing is left. */
export function toTitleSuffix(label: string, unnamed: string): string {
  const shown = label.split(' · ').filter((text) => !holdsContact(text));
  return shown.length === 0 ? unnamed : shown.join(' · ');
}

/** Longer titles are cut. The ID, at the start, always fits. */
const MAX_TITLE = 200;

/** null: the product's name alone. Ends with a partner's customer. */
export function useTitle(title: string | null): void {
  const t = useText();
  const { current } = useCustomer();
  const start = title ?? t.app.name;
  const suffix = current && toTitleSuffix(current.label, t.customers.userId(current.userId));
  const text = suffix === null ? start : cutText(`${start} · ${suffix}`, MAX_TITLE);
  // Before the paint: title and page must name the same person.
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}
