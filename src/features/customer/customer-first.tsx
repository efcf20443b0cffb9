import { useCustomerText } from '#src/features/customer/words/use-customer-text.ts';
import { CustomerChooser, type CustomerChooserProps } from './customer-chooser.tsx';
import { useCustomer } from '#src/session/customer.ts';
import './customer.css';

/** Before the first question on somebody's behalf: on whose, and why that is asked. */
export function CustomerFirst(props: CustomerChooserProps) {
  const t = useCustomerText();
  const { isPartner } = useCustomer();
  return (
    <section className="customer-first">
      <h2>{t.customers.choose}</h2>
      <p>{isPartner ? t.customers.why : t.customers.whyWanted}</p>
      <CustomerChooser {...props} />
    </section>
  );
}
