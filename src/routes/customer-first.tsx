import { useCustomerText } from '#src/i18n/customer-text.ts';
import type { UserId } from '#src/primitives/ids.ts';
import { CustomerChooser } from './customer-chooser.tsx';
import './customer.css';

/** Before a partner's first question: on whose behalf, and why that is asked. */
export function CustomerFirst({ onChosen }: { onChosen?: (userId: UserId) => void }) {
  const t = useCustomerText();
  return (
    <section className="customer-first">
      <h2>{t.customers.choose}</h2>
      <p>{t.customers.why}</p>
      <CustomerChooser {...(onChosen === undefined ? {} : { onChosen })} />
    </section>
  );
}
