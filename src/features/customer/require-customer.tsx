import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useCustomer } from '#src/session/services.tsx';
import { HeadedPage } from '#src/features/title-and-focus/headed-page.tsx';
import { useReopen } from './use-reopen.ts';

export const CustomerPrompt = lazyWithRetry(
  async () => (await import('./customer-chooser.tsx')).CustomerPrompt,
);

type RequireCustomerProps = {
  /** From the URL. */
  readonly userId: UserId | null;
  /** While the customer is asked for. */
  readonly title: string | null;
  readonly heading: string;
  readonly children: ReactNode;
};

/** Puts a partner's customer into the URL before the page fetches anything: the chosen one, or one asked for now. */
export function RequireCustomer({ userId, title, heading, children }: RequireCustomerProps) {
  const t = useText();
  const { isPartner, chosen, ignored } = useCustomer();
  const { key } = useLocation();
  if (!isPartner || userId !== null)
    return (
      <>
        {/* A partner's link opened by an account that is no partner's: the API refuses its `user_id`, so the page goes without. */}
        {ignored !== null && (
          <p className="note" role="status">
            {t.onBehalf.ignored(ignored)}
          </p>
        )}
        {children}
      </>
    );
  if (chosen !== null) return <ForChosen key={key} userId={chosen.userId} />;
  return (
    <HeadedPage key={key} className="person-page" title={title} heading={heading}>
      <CustomerPrompt />
    </HeadedPage>
  );
}

function ForChosen({ userId }: { userId: UserId }) {
  const { wasChosen, assume } = useCustomer();
  const reopen = useReopen();
  const onMount = useEffectEvent(() => {
    // Not for a customer that the agent chooses on this page. The app's own links name theirs: this one is from outside.
    if (wasChosen) assume(userId);
    reopen(userId);
  });
  useEffect(() => onMount(), []);
  return null;
}
