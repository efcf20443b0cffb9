import { useText } from '#src/i18n/text-context.tsx';
import { CustomerChooser, type CustomerChooserProps } from './customer-chooser.tsx';
import { useCustomer } from '#src/session/services.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import './customer.css';

/** Asks for the customer before anything is fetched, and says why. */
export function CustomerPrompt(props: CustomerChooserProps) {
  const t = useText();
  const { isPartner } = useCustomer();
  return (
    <section className="customer-prompt">
      <h2>{t.onBehalf.choose}</h2>
      <p>{isPartner ? t.customers.why : t.customers.whyWanted}</p>
      <MuiTheme>
        <CustomerChooser {...props} />
      </MuiTheme>
    </section>
  );
}
