import { Strip } from '#src/ui/strip.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { ChangeCustomer } from './customer-button.tsx';
import { useCustomerNames } from './customer-names.tsx';
import { useCustomer, useServices } from '#src/session/services.tsx';
import type { ChosenCustomer } from '#src/session/stores/customers.ts';

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
  const { chosen, onScreen } = useCustomer();
  if (chosen === null || onScreen === null || chosen.userId === onScreen.userId) return null;
  return (
    <Strip text={t.onBehalf.otherThanChosen(onScreen.label, chosen.label)} urgent>
      <SwitchCustomer {...onScreen} />
    </Strip>
  );
}

function SwitchCustomer({ userId, label }: ChosenCustomer) {
  const t = useText();
  const { chosenCustomer, recentCustomers } = useServices();
  const name = useCustomerNames()(userId) ?? '';
  return (
    <button
      type="button"
      className="button button--small"
      onClick={() => {
        chosenCustomer.choose({ userId, label: name });
        recentCustomers.visit({ userId, name });
      }}
    >
      {t.onBehalf.switchTo(label)}
    </button>
  );
}
