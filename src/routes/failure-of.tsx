import { useEffect, useEffectEvent, useState } from 'react';
import { NoticeView } from '#src/components/notice-view.tsx';
import { useFailureText } from '#src/i18n/failure-text.ts';
import { failureDetails, noCallDetails } from '#src/view-model/failure-details.ts';
import { failureNotice, offlineNotice, type Notice } from '#src/view-model/failure-notice.ts';
import { clock } from '#src/view-model/limit-notice.ts';
import { ChangeCustomer } from './change-customer.tsx';
import type { FailureProps } from './failure.tsx';
import { LinkAway } from './embedded.tsx';
import { lookUpPath } from './paths.ts';
import { reloadToNewest } from './newest-release.ts';
import { useServices } from './services.tsx';
import { signOut } from './sign-out.ts';
import { useCustomer } from './use-customer.ts';
import { useOnline } from './use-online.ts';

/** All that `Failure` says. */
export function FailureOf({ error, notPartner, onTryAgain, onReset }: FailureProps) {
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
  const { isPartner } = useCustomer();
  if (notice.action === 'choose_customer' && isPartner) {
    return <ChangeCustomer text={text} className="button button--primary" />;
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
        <button type="button" className="button button--primary" onClick={() => void reloadToNewest()}>
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
