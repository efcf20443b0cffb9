import { InfoBanner } from '#src/ui/info-banner.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { ChangeCustomer } from './change-customer.tsx';
import { useCustomer } from '#src/session/customer.ts';

/** A link named no customer, and the tab's last one was taken: whoever sent it may have meant another. */
export function TakenCustomer() {
  const t = useText();
  const { isTaken, onScreen } = useCustomer();
  if (!isTaken || onScreen === null) return null;
  return (
    <InfoBanner>
      <span>{t.onBehalf.taken(onScreen.label)}</span>
      <ChangeCustomer text={t.onBehalf.change} className="button button--small" />
    </InfoBanner>
  );
}
