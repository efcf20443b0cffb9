import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useInPlace } from '#src/ui/embedded.tsx';
import { useCustomer } from '#src/session/services.tsx';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';

export const CustomerPrompt = lazyWithRetry(
  async () => (await import('./customer-chooser.tsx')).CustomerPrompt,
);

type RequireCustomerProps = {
  /** From the URL. */
  readonly userId: UserId | null;
  /** The same URL with a `user_id`. */
  readonly pathWith: (userId: UserId) => string;
  /** The title while the customer is asked for, without the product's name; null: that alone. */
  readonly title: string | null;
  /** The heading meanwhile. */
  readonly heading: string;
  readonly children: ReactNode;
};

/** Puts a partner's customer into the URL before the page fetches anything: the chosen one, or one asked for now. */
export function RequireCustomer({ userId, pathWith, title, heading, children }: RequireCustomerProps) {
  const { isPartner, ignored } = useCustomer();
  const { key } = useLocation();
  if (isPartner && userId === null)
    return <WithoutCustomer key={key} pathWith={pathWith} title={title} heading={heading} />;
  return (
    <>
      {ignored !== null && <IgnoredUserId userId={ignored} />}
      {children}
    </>
  );
}

function WithoutCustomer({
  pathWith,
  title,
  heading,
}: Pick<RequireCustomerProps, 'pathWith' | 'title' | 'heading'>) {
  const { chosen, wasChosen, assume } = useCustomer();
  const inPlace = useInPlace();
  const { state } = useLocation();
  if (chosen === null) return <AskForCustomer title={title} heading={heading} />;
  const { userId } = chosen;
  return (
    <>
      {/* Not for a customer that the agent chooses on this page. The app's own links name theirs: this one is from outside. */}
      {wasChosen && <AssumeOnMount userId={userId} assume={assume} />}
      <Navigate replace to={inPlace(pathWith(userId))} state={state} />
    </>
  );
}

function AssumeOnMount({ userId, assume }: { userId: UserId; assume: (userId: UserId) => void }) {
  const onMount = useEffectEvent(() => assume(userId));
  useEffect(() => onMount(), []);
  return null;
}

function AskForCustomer({ title, heading }: Pick<RequireCustomerProps, 'title' | 'heading'>) {
  const t = useText();
  useTitle(title && `${title} — ${t.app.name}`);
  const ref = useHeadingFocus<HTMLHeadingElement>();
  return (
    <div className="person-page">
      <h1 ref={ref} tabIndex={-1}>
        {heading}
      </h1>
      <CustomerPrompt />
    </div>
  );
}

/** A partner's link opened by an account that is no partner's: the API refuses its `user_id`, so the page goes without. */
function IgnoredUserId({ userId }: { userId: UserId }) {
  const t = useText();
  return (
    <p className="note" role="status">
      {t.onBehalf.ignored(userId)}
    </p>
  );
}
