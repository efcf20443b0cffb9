import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { CustomerDialog } from './lazy-customer.ts';
import { withUserId } from '#src/lib/paths.ts';

/** A button that opens the same page for another customer. */
export function ChangeCustomer({ text, className }: { text: string; className: string }) {
  const navigate = useNavigate();
  const location = useLocation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setOpen(true)}>
        {text}
      </button>
      {open && (
        <CustomerDialog
          onClose={() => setOpen(false)}
          onChosen={(userId) => {
            setOpen(false);
            void navigate(withUserId(location, userId), { replace: true, state: location.state });
          }}
        />
      )}
    </>
  );
}
