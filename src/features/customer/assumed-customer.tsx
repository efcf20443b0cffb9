import { Strip } from '#src/ui/strip.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { ChangeCustomer } from './change-customer.tsx';
import { useCustomer } from '#src/session/services.tsx';

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
