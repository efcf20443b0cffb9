import { useText } from '#src/i18n/text-context.tsx';
import { LookUp } from './look-up.tsx';
import { CustomerFirst } from '#src/features/customer/lazy-customer.ts';
import { SavedPeople } from './saved-people.tsx';
import { useCustomer } from '#src/session/customer.ts';
import { useHeadingFocus, useTitle } from '#src/features/page/use-page.ts';

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
      {asksCustomer ? <CustomerFirst /> : <LookUp autoFocus />}
      <SavedPeople />
    </div>
  );
}
