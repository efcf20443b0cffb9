import { createContext, type ReactNode, use, useLayoutEffect } from 'react';
import { cutText } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
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

/** What stands at the end of each title, such as a partner's customer; null: nothing. */
export const TitleSuffix = createContext<string | null>(null);

/** Longer titles are cut. The parts before the suffix are shorter than this, so the ID is never cut off. */
const MAX_TITLE = 200;

/** Sets the document's title, which the tab and a bookmark show. null: the product's name alone. */
export function useTitle(title: string | null): void {
  const t = useText();
  const suffix = use(TitleSuffix);
  const start = title ?? t.app.name;
  const text = suffix === null ? start : cutText(`${start} · ${suffix}`, MAX_TITLE);
  // Not after the paint: the title must not name one person while the page shows another.
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}
