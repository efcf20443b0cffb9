import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';
import { useTitle } from './use-title.ts';

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
      <h1 ref={useHeadingFocus<HTMLHeadingElement>()} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </div>
  );
}
