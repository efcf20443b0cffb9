import { CustomerPrompt } from '#src/features/customer/lazy-customer.ts';
import { useCustomer } from '#src/session/services.tsx';
import { FindField } from './find-field.tsx';

/** The field of a page that shows nobody. A partner chooses the customer first. */
export function FindInPage({ autoFocus = false }: { autoFocus?: boolean }) {
  const { isPartner, onScreen } = useCustomer();
  return isPartner && onScreen === null ? (
    <CustomerPrompt />
  ) : (
    <FindField place="page" autoFocus={autoFocus} />
  );
}
