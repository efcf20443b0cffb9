import { useCustomerText } from '#src/features/customer/words/use-customer-text.ts';
import { CustomerChooser, type CustomerChooserProps } from './customer-chooser.tsx';
import { useCustomer } from '#src/session/customer.ts';
import './customer.css';

/** Asks for the customer before anything is fetched, and says why. */
export function CustomerPrompt(props: CustomerChooserProps) {
  const t = useCustomerText();
  const { isPartner } = useCustomer();
  return (
    <section className="customer-prompt">
      <h2>{t.onBehalf.choose}</h2>
      <p>{isPartner ? t.customers.why : t.customers.whyWanted}</p>
      <CustomerChooser {...props} />
    </section>
  );
}
