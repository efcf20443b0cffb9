import { Strip } from '#src/ui/strip.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { ChangeCustomer } from './customer-button.tsx';
import { useCustomerNames } from './customer-names.tsx';
import { useCustomer, useServices } from '#src/session/services.tsx';

/** Says that the link named no customer and the chosen one was assumed: the sender may have meant another. */
export function AssumedCustomer() {
  const t = useText();
  const { isAssumed, onScreen } = useCustomer();
  if (!isAssumed || onScreen === null) return null;
  return (
    <Strip text={t.onBehalf.taken(onScreen.label)} urgent>
      <ChangeCustomer text={t.onBehalf.change} className="button button--small" />
    </Strip>
  );
}

/** Says that the link's customer is not the chosen one, and offers to switch. */
export function CustomerMismatch() {
  const t = useText();
  const { chosenCustomer, recentCustomers } = useServices();
  const nameOf = useCustomerNames();
  const { chosen, onScreen } = useCustomer();
  if (chosen === null || onScreen === null || chosen.userId === onScreen.userId) return null;
  const { userId, label } = onScreen;
  const switchTo = (): void => {
    const name = nameOf(userId) ?? '';
    chosenCustomer.choose({ userId, label: name });
    recentCustomers.visit({ userId, name });
  };
  return (
    <Strip text={t.onBehalf.otherThanChosen(label, chosen.label)} urgent>
      <button type="button" className="button button--small" onClick={switchTo}>
        {t.onBehalf.switchTo(label)}
      </button>
    </Strip>
  );
}
