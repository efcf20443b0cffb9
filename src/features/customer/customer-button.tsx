import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { CustomerMark } from './customer-mark.tsx';
import { DownIcon } from '#src/ui/icons/icons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { lookUpPath, withUserId } from '#src/lib/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import './customer.css';

const CustomerDialog = lazyWithRetry(async () => (await import('./customer-chooser.tsx')).CustomerDialog);

/** For a partner, in the app bar: names the customer of this screen, and opens the choice of another one. */
export function CustomerButton() {
  const t = useText();
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
        aria-label={onScreen === null ? t.onBehalf.choose : t.onBehalf.changeFrom(onScreen.label)}
        onClick={() => setOpen(true)}
      >
        {onScreen !== null && <CustomerMark {...onScreen} />}
        <bdi className="customer-button__name cut">{onScreen?.label ?? t.onBehalf.choose}</bdi>
        <DownIcon />
      </button>
      {open && (
        <CustomerDialog
          onClose={() => setOpen(false)}
          onChosen={(userId) => {
            setOpen(false);
            if (userId === onScreen?.userId) return;
            // The same person id under another customer is another person, so the agent starts from the look-up.
            // A frame has no look-up: it asks for its own id again, for the chosen customer.
            if (embedded)
              void navigate(withUserId(location, userId), { replace: true, state: location.state });
            else void navigate(lookUpPath());
          }}
        />
      )}
    </>
  );
}

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
