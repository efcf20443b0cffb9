import { useText } from '#src/i18n/text-context.tsx';
import { FindInPage } from '#src/features/find/field/find-field.tsx';
import { SavedPeople } from './saved-people.tsx';
import { HeadedPage } from '#src/features/title-and-focus/headed-page.tsx';

export function LookUpPage() {
  return (
    <HeadedPage className="narrow-page" title={null} heading={useText().lookUp.heading}>
      <FindInPage autoFocus />
      <SavedPeople />
    </HeadedPage>
  );
}
