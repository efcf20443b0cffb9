import { use, useEffect, useEffectEvent, useState } from 'react';
import { NoticeView } from './notice-view.tsx';
import { useFailureText } from '#src/features/failure/words/use-failure-text.ts';
import { failureDetails, noCallDetails } from '#src/features/failure/notice/failure-details.ts';
import { failureNotice, offlineNotice, type Notice } from '#src/features/failure/notice/failure-notice.ts';
import { clock } from '#src/features/failure/notice/limit-notice.ts';
import { ChangeCustomerContext } from './change-customer-context.ts';
import type { RetryActions } from './use-retry.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { lookUpPath } from '#src/lib/paths.ts';
import { useReload } from '#src/ui/lazy/chunk-fallback.tsx';
import { useServices } from '#src/session/services.tsx';
import { signOut } from '#src/session/sign-out.ts';
import { useCustomer } from '#src/session/customer.ts';
import { useOnline } from '#src/ui/hooks/use-online.ts';

export type FailureProps = Pick<RetryActions, 'onTryAgain'> &
  Partial<RetryActions> & {
    readonly error: unknown;
    /** The agent has said so, where the API wanted a customer. */
    readonly notPartner?: true;
  };

/** All that `Failure` says. */
export function FailurePanel({ error, notPartner, onTryAgain, onReset }: FailureProps) {
  const t = useFailureText();
  const online = useOnline();
  const { isPartner, onScreen } = useCustomer();
  const context = {
    isPartner,
    ...(notPartner && { notPartner }),
    customerName: onScreen?.label ?? null,
    online,
    sessionEndedAt: null,
  };
  const notice = failureNotice(error, context, t);
  const details = failureDetails(error, __APP_VERSION__);
  return (
    <NoticeView
      notice={notice}
      details={details}
      actions={<Action notice={notice} onTryAgain={onTryAgain} />}
    >
      {notice.limit?.resetsInSeconds != null && (
        <Countdown
          key={details.requestId}
          endsAt={Date.parse(details.time) + notice.limit.resetsInSeconds * 1000}
          onReset={notice.action === 'wait_minute' ? onReset : undefined}
        />
      )}
    </NoticeView>
  );
}

export function Offline() {
  const t = useFailureText();
  const [since] = useState(() => Date.now());
  const details = noCallDetails('offline', __APP_VERSION__, since);
  return <NoticeView notice={offlineNotice(t)} details={details} actions={null} />;
}

function Action({ notice, onTryAgain }: { notice: Notice; onTryAgain: () => void }) {
  const t = useFailureText();
  const text = t.failures.actions[notice.action];
  const services = useServices();
  const reload = useReload();
  const changeCustomer = use(ChangeCustomerContext);
  const { isPartner } = useCustomer();
  if (notice.action === 'choose_customer' && isPartner && changeCustomer !== null) {
    return changeCustomer(text);
  }
  switch (notice.action) {
    case 'look_up':
      return (
        <LinkAway to={lookUpPath()} className="button button--primary">
          {text}
        </LinkAway>
      );
    case 'sign_in':
      // The form takes the page's place, and the page comes back after it.
      return (
        <button type="button" className="button button--primary" onClick={() => signOut(services)}>
          {text}
        </button>
      );
    case 'reload':
      return (
        <button type="button" className="button button--primary" onClick={reload}>
          {text}
        </button>
      );
    default:
      return (
        <button type="button" className="button button--primary" onClick={onTryAgain}>
          {text}
        </button>
      );
  }
}

type CountdownProps = {
  /** Epoch ms. */
  readonly endsAt: number;
  /** Called once, when the time is over. */
  readonly onReset: (() => void) | undefined;
};

function Countdown({ endsAt, onReset }: CountdownProps) {
  const t = useFailureText();
  const [now, setNow] = useState(() => Date.now());
  const isOver = now >= endsAt;
  const whenOver = useEffectEvent(() => onReset?.());
  useEffect(() => {
    if (isOver) {
      whenOver();
      return undefined;
    }
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver]);
  // Read with the failure; a screen reader must not hear every second of it.
  return (
    <p aria-live="off">
      <strong>{t.failures.limit.resetsIn(clock((endsAt - now) / 1000))}</strong>
    </p>
  );
}
