import { useText } from '#src/i18n/text-context.tsx';
import { LookUp } from './look-up.tsx';
import { CustomerPrompt } from '#src/features/customer/lazy-customer.ts';
import { SavedPeople } from './saved-people.tsx';
import { useCustomer } from '#src/session/customer.ts';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';

export function LookUpPage() {
  const t = useText();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const { isPartner, chosen } = useCustomer();
  const asksCustomer = isPartner && chosen === null;
  useTitle(null);
  return (
    <div className="look-up-page">
      <h1 ref={heading} tabIndex={-1}>
        {t.lookUp.heading}
      </h1>
      {asksCustomer ? <CustomerPrompt /> : <LookUp autoFocus />}
      <SavedPeople />
    </div>
  );
}
