import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router-dom';
import { CustomerPicker } from '#src/features/customer/picker/customer-picker.tsx';
import { useCustomerText } from '#src/features/customer/words/use-customer-text.ts';
import type { UserId } from '#src/lib/ids.ts';
import { customersQuery } from './customers-query.ts';
import { userIdLabel } from '#src/lib/ids.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import { onBehalfOf } from '#src/lib/paths.ts';
import { useCaller, useObserved, useServices, useSignedIn } from '#src/session/services.tsx';
import { useCustomerNames } from './use-customer-of-screen.ts';
import { useRetry } from '#src/features/failure/use-retry.ts';

export type CustomerChooserProps = {
  readonly onChosen?: (userId: UserId) => void;
  /** What else happens than that the session goes on without a customer. */
  readonly onNotPartner?: () => void;
};

/** The picker with the partner's customers in it. The lists are fetched when it is first shown. */
export function CustomerChooser({ onChosen, onNotPartner }: CustomerChooserProps) {
  const t = useCustomerText();
  const { chosenCustomer, recentCustomers, customerNames } = useServices();
  const nameOf = useCustomerNames();
  // What a customer was called when it was chosen may have been its number only.
  const recent = useObserved(recentCustomers).map(({ userId, name }) => ({
    userId,
    name: nameOf(userId) ?? name,
  }));
  const { account, partner } = useSignedIn();
  const isTold = account !== null && account !== 'unavailable';
  // A client has no lists: only a `user_id` can be typed.
  const customers = useQuery({ ...customersQuery(useCaller()), enabled: partner || !isTold });
  const retryActions = useRetry(customers);
  const leave = useLeaving();
  // A remembered sign-in knows that it is a partner's before the account has told it again.
  const mayLeave = isTold ? !account.isPartner : account === 'unavailable' || !partner;
  return (
    <>
      {mayLeave && (
        <button type="button" className="button button--quiet customer-out" onClick={onNotPartner ?? leave}>
          {t.customers.notPartner}
        </button>
      )}
      <CustomerPicker
        index={customers.data ?? null}
        isLoading={customers.isFetching}
        recent={recent}
        autoFocus
        onChoose={({ userId, label }) => {
          chosenCustomer.choose({ userId, label });
          recentCustomers.visit({ userId, name: label });
          if (label !== userIdLabel(userId)) customerNames.visit({ userId, name: label });
          onChosen?.(userId);
        }}
      >
        {customers.isError && <Failure error={customers.error} {...retryActions} />}
      </CustomerPicker>
    </>
  );
}

/** An account that was taken for a partner's: the same page without a customer. */
function useLeaving(): () => void {
  const { session, chosenCustomer } = useServices();
  const { scope } = useSignedIn();
  const navigate = useNavigate();
  const location = useLocation();
  return () => {
    session.setPartner(scope, false);
    chosenCustomer.clear();
    void navigate(onBehalfOf(location, null), { replace: true });
  };
}
