import { useState, type ComponentProps } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/domain/ids.ts';
import { lookUpPath, withUserId } from '#src/domain/paths.ts';
import { useCustomer } from '#src/session/services.tsx';
import { useEmbedded } from '#src/ui/links.tsx';
import { DownIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';

const CustomerDialog = lazyWithRetry(async () => (await import('./customer-picker.tsx')).CustomerDialog);

/** For a partner, in the app bar: names the customer of this screen, and opens the choice of another one. */
export function CustomerButton() {
  const t = useText();
  const navigate = useNavigate();
  const reopen = useReopen();
  const embedded = useEmbedded();
  const { isPartner, onScreen } = useCustomer();
  if (!isPartner) return null;
  return (
    <ChoosingButton
      className="button customer-button"
      aria-haspopup="dialog"
      aria-label={onScreen === null ? t.onBehalf.choose : t.onBehalf.changeFrom(onScreen.label)}
      onChosen={(userId) => {
        if (userId === onScreen?.userId) return;
        // The same person ID under another customer is another person, so the agent starts from the look-up.
        // A frame has no look-up: it opens its own ID again, for the chosen customer.
        if (embedded) reopen(userId);
        else void navigate(lookUpPath());
      }}
    >
      <bdi className="cut">{onScreen?.label ?? t.onBehalf.choose}</bdi>
      <DownIcon />
    </ChoosingButton>
  );
}

/** A button that opens the same page for another customer. */
export function ChangeCustomer({ text }: { text: string }) {
  return (
    <ChoosingButton className="button button--primary" onChosen={useReopen()}>
      {text}
    </ChoosingButton>
  );
}

/** Opens the same page on behalf of another customer, in place of this one. */
export function useReopen(): (userId: UserId) => void {
  const navigate = useNavigate();
  const location = useLocation();
  return (userId) => void navigate(withUserId(location, userId), { replace: true, state: location.state });
}

type ChoosingButtonProps = ComponentProps<'button'> & { readonly onChosen: (userId: UserId) => void };

/** Opens the choice of a customer. */
function ChoosingButton({ onChosen, ...button }: ChoosingButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" {...button} onClick={() => setOpen(true)} />
      {open && (
        <CustomerDialog
          onClose={() => setOpen(false)}
          onChosen={(userId) => {
            setOpen(false);
            onChosen(userId);
          }}
        />
      )}
    </>
  );
}
