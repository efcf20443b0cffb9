import { useQuery } from '@tanstack/react-query';
import { later } from '#src/components/later.tsx';
import { useCustomerText } from '#src/i18n/customer-text.ts';
import type { UserId } from '#src/primitives/ids.ts';
import { customersQuery } from '#src/queries/customers-query.ts';
import { Failure } from './failure.tsx';
import { useCaller, useObserved, useServices } from './services.tsx';
import { useWaysOut } from './use-ways-out.ts';

const CustomerPicker = later(
  async () => (await import('#src/components/customer-picker.tsx')).CustomerPicker,
  { Room: Loading },
);

function Loading() {
  const t = useCustomerText();
  return <p className="quiet">{t.customers.loading}</p>;
}

type CustomerChooserProps = { readonly autoFocus?: boolean; readonly onChosen?: (userId: UserId) => void };

/** The picker with the partner's customers in it. The lists are fetched when it is first shown. */
export function CustomerChooser({ autoFocus = true, onChosen }: CustomerChooserProps) {
  const { chosenCustomer, recentCustomers } = useServices();
  const recent = useObserved(recentCustomers);
  const customers = useQuery(customersQuery(useCaller()));
  const waysOut = useWaysOut(customers);
  return (
    <CustomerPicker
      index={customers.data ?? null}
      isLoading={customers.isFetching}
      recent={recent}
      autoFocus={autoFocus}
      onChoose={({ userId, label }) => {
        chosenCustomer.choose({ userId, label });
        recentCustomers.visit({ userId, name: label });
        onChosen?.(userId);
      }}
    >
      {customers.isError && <Failure error={customers.error} {...waysOut} />}
    </CustomerPicker>
  );
}
