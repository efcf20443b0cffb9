import { useText } from '#src/i18n/text-context.tsx';
import { LookUp } from './look-up.tsx';
import { CustomerFirst } from './customer-first.tsx';
import { PeopleLists } from './people-lists.tsx';
import { useCustomer } from './use-customer.ts';
import { useHeadingFocus, useTitle } from './use-page.ts';

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
      <PeopleLists />
    </div>
  );
}
