import { useQuery } from '@tanstack/react-query';
import { useText } from '#src/i18n/text-context.tsx';
import { CustomerPicker } from '#src/features/customer/picker/customer-picker.tsx';
import { customersQuery } from './customers-query.ts';
import type { UserId } from '#src/lib/ids.ts';
import { knownAccount } from '#src/session/session-state.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { useCaller, useObserved, useServices, useSignedIn, useCustomer } from '#src/session/services.tsx';
import { useCustomerNames } from './customer-names.tsx';
import { useReopen } from './use-reopen.ts';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import './customer.css';

export type CustomerChooserProps = {
  readonly onChosen?: (userId: UserId) => void;
  /** For an agent who says that this is not a partner's account. By default, the same page opens without a customer. */
  readonly onNotPartner?: () => void;
};

/** The picker, filled with the partner's customers, which are fetched when it is first shown. */
export function CustomerChooser({ onChosen, onNotPartner }: CustomerChooserProps) {
  const t = useText();
  const { chosenCustomer, recentCustomers, customerNames } = useServices();
  const nameOf = useCustomerNames();
  // A name may have become known since the customer was chosen by its number.
  const recent = useObserved(recentCustomers).map(({ userId, name }) => ({
    userId,
    name: nameOf(userId) ?? name,
  }));
  const { account, partner } = useSignedIn();
  const known = knownAccount(account);
  // Only a partner's account has these lists. Without them a `user_id` can still be typed.
  const customers = useQuery({ ...customersQuery(useCaller()), enabled: partner || known === null });
  const leavePartner = useLeavePartner();
  // A remembered sign-in knows that it is a partner's before the account is fetched.
  const mayLeave = known === null ? account === 'unavailable' || !partner : !known.isPartner;
  return (
    <>
      {mayLeave && (
        <button
          type="button"
          className="button button--quiet customer-out"
          onClick={onNotPartner ?? leavePartner}
        >
          {t.customers.notPartner}
        </button>
      )}
      <CustomerPicker
        index={customers.data ?? null}
        isLoading={customers.isFetching}
        recent={recent}
        onChoose={({ userId, label }) => {
          chosenCustomer.choose({ userId, label });
          recentCustomers.visit({ userId, name: label });
          if (label !== '') customerNames.visit({ userId, name: label });
          onChosen?.(userId);
        }}
      >
        <QueryFailure query={customers} failure={(failure) => <Failure {...failure} />} />
      </CustomerPicker>
    </>
  );
}

/** For an account that was wrongly taken for a partner's: opens the same page without a customer. */
function useLeavePartner(): () => void {
  const { session, chosenCustomer } = useServices();
  const { signInId } = useSignedIn();
  const reopen = useReopen();
  return () => {
    session.setPartner(signInId, false);
    chosenCustomer.clear();
    reopen(null);
  };
}

type CustomerDialogProps = { readonly onClose: () => void; readonly onChosen: (userId: UserId) => void };

export function CustomerDialog({ onClose, onChosen }: CustomerDialogProps) {
  const t = useText();
  return (
    <AppDialog
      title={t.onBehalf.choose}
      onClose={onClose}
      maxWidth="sm"
      minHeight="24rem"
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t.app.close}
        </button>
      }
    >
      <CustomerChooser onChosen={onChosen} />
    </AppDialog>
  );
}

/** Lets the agent choose the customer before anything is fetched, and says why. */
export function CustomerPrompt(props: CustomerChooserProps) {
  const t = useText();
  const { isPartner } = useCustomer();
  return (
    <section className="customer-prompt stack stack--loose">
      <h2>{t.onBehalf.choose}</h2>
      <p>{isPartner ? t.customers.why : t.customers.whyWanted}</p>
      <MuiTheme>
        <CustomerChooser {...props} />
      </MuiTheme>
    </section>
  );
}
