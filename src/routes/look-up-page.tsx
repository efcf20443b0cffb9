import { useText } from '#src/i18n/text-context.tsx';
import { LookUp } from './look-up.tsx';
import { PeopleLists } from './people-lists.tsx';
import { useHeadingFocus, useTitle } from './use-page.ts';

export function LookUpPage() {
  const t = useText();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useTitle(null);
  return (
    <div className="look-up-page">
      <h1 ref={heading} tabIndex={-1}>
        {t.lookUp.heading}
      </h1>
      <LookUp autoFocus />
      <PeopleLists />
    </div>
  );
}
