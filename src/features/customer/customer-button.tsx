import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { CustomerMark } from '#src/features/customer/mark/customer-mark.tsx';
import { DownIcon } from '#src/ui/icons/action-icons.tsx';
import { useCustomerText } from '#src/features/customer/words/use-customer-text.ts';
import { CustomerDialog } from './lazy-customer.ts';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { lookUpPath, onBehalfOf } from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/customer.ts';
import './customer.css';

/** The customer of this screen, always in sight, and the way to another one. Nothing for whoever is no partner. */
export function CustomerButton() {
  const t = useCustomerText();
  const navigate = useNavigate();
  const location = useLocation();
  const embedded = useEmbedded();
  const { isPartner, onScreen } = useCustomer();
  const [open, setOpen] = useState(false);
  if (!isPartner) return null;
  return (
    <>
      <button
        type="button"
        className="button customer-button"
        aria-haspopup="dialog"
        aria-label={onScreen === null ? t.customers.choose : t.customers.change(onScreen.label)}
        onClick={() => setOpen(true)}
      >
        {onScreen !== null && <CustomerMark {...onScreen} />}
        <bdi className="customer-button__name">{onScreen?.label ?? t.customers.choose}</bdi>
        <DownIcon />
      </button>
      {open && (
        <CustomerDialog
          onClose={() => setOpen(false)}
          onChosen={(userId) => {
            setOpen(false);
            if (userId === onScreen?.userId) return;
            // The same person id under another customer is another person: what is shown goes. A frame has no
            // other page to go to: the id it was given is asked for anew, on behalf of the one chosen.
            if (embedded) void navigate(onBehalfOf(location, userId), { replace: true });
            else void navigate(lookUpPath());
          }}
        />
      )}
    </>
  );
}
