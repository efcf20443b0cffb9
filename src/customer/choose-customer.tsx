import { type ComponentProps, type ReactNode, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router-dom';
import type { UserId } from '#src/domain/ids.ts';
import { lookUpPath, withUserId } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCustomer } from '#src/session/services.tsx';
import { DownIcon } from '#src/ui/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { useEmbedded } from '#src/ui/links.tsx';
import { HeadedPage } from '#src/ui/page.tsx';

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

const CustomerPrompt = lazyWithRetry(async () => (await import('./customer-picker.tsx')).CustomerPrompt);

/** Lets the agent choose a customer, and opens the same page for it. */
export function ChooseCustomer() {
  return <CustomerPrompt onChosen={useReopen()} />;
}

type RequireCustomerProps = {
  /** From the URL. */
  readonly userId: UserId | null;
  /** While the customer is asked for. */
  readonly title: string | null;
  readonly heading: string;
  readonly children: ReactNode;
};

/**
 * Puts a partner's customer into the URL before the page fetches anything: the chosen one, or one asked for now. Other accounts have none:
 * the API would refuse that of a partner's link.
 */
export function RequireCustomer({ userId, title, heading, children }: RequireCustomerProps) {
  const { isPartner, chosen } = useCustomer();
  const location = useLocation();
  const customer = isPartner ? (userId ?? chosen) : null;
  if (customer !== userId)
    return <Navigate replace to={withUserId(location, customer)} state={location.state} />;
  if (!isPartner || customer !== null) return children;
  return (
    <HeadedPage key={location.key} className="person-page" title={title} heading={heading}>
      <ChooseCustomer />
    </HeadedPage>
  );
}
