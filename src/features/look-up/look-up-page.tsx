import { useText } from '#src/i18n/text-context.tsx';
import { FindInPage } from '#src/features/find/field/find-field.tsx';
import { SavedPeople } from './saved-people.tsx';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import './look-up-page.css';

export function LookUpPage() {
  const t = useText();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  useTitle(null);
  return (
    <div className="look-up-page">
      <h1 ref={heading} tabIndex={-1}>
        {t.lookUp.heading}
      </h1>
      <FindInPage autoFocus />
      <SavedPeople />
    </div>
  );
}
