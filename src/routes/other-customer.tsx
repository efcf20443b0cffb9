import { QuietBar } from '#src/components/quiet-bar.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices } from './services.tsx';
import { useCustomer } from './use-customer.ts';

/** A link's customer is not the chosen one: said on that page, with the offer to switch. */
export function OtherCustomer() {
  const t = useText();
  const { chosenCustomer, recentCustomers } = useServices();
  const { chosen, onScreen } = useCustomer();
  if (chosen === null || onScreen === null || chosen.userId === onScreen.userId) return null;
  return (
    <QuietBar>
      <span>{t.onBehalf.otherThanChosen(onScreen.label, chosen.label)}</span>
      <button
        type="button"
        className="button button--small"
        onClick={() => {
          chosenCustomer.choose(onScreen);
          recentCustomers.visit({ userId: onScreen.userId, name: onScreen.label });
        }}
      >
        {t.onBehalf.switchTo(onScreen.label)}
      </button>
    </QuietBar>
  );
}
