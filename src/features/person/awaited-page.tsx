import type { ReactNode } from 'react';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonId, VisitorId } from '#src/lib/ids.ts';

type AwaitedPageProps = {
  readonly id: PersonId | VisitorId;
  readonly heading: string;
  readonly children: ReactNode;
};

/** The page of an ID whose person is not known yet. */
export function AwaitedPage({ id, heading, children }: AwaitedPageProps) {
  const t = useText();
  useTitle(`${id} — ${t.app.name}`);
  return (
    <div className="person-page">
      <h1 ref={useHeadingFocus<HTMLHeadingElement>()} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </div>
  );
}
