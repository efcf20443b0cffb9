import { lazy, Suspense, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { NoticeView } from '#src/components/notice-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { failureDetails, noCallDetails } from '#src/view-model/failure-details.ts';
import { failureNotice, offlineNotice, type Notice } from '#src/view-model/failure-notice.ts';
import { clock } from '#src/view-model/limit-notice.ts';
import { LinkAway } from './embedded.tsx';
import { lookUpPath, searchWithUserId } from './paths.ts';
import { useServices } from './services.tsx';
import { signOut } from './sign-out.ts';
import { useCustomer } from './use-customer.ts';
import type { WaysOut } from './use-ways-out.ts';

const CustomerDialog = lazy(async () => ({
  default: (await import('./customer-dialog.tsx')).CustomerDialog,
}));

type FailureOfProps = Pick<WaysOut, 'onTryAgain'> & Partial<WaysOut> & { readonly error: unknown };

/** A failure where it happened, with its way out. */
export function FailureOf({ error, onTryAgain, onReset }: FailureOfProps) {
  const t = useText();
  const online = useOnline();
  const { isPartner, onScreen } = useCustomer();
  const context = { isPartner, customerName: onScreen?.label ?? null, online, sessionEndedAt: null };
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

/** Drawn while there is no network and no answer yet; it goes by itself when the network is back. */
export function Offline() {
  const t = useText();
  const [since] = useState(() => Date.now());
  const details = noCallDetails('offline', __APP_VERSION__, since);
  return <NoticeView notice={offlineNotice(t)} details={details} actions={null} />;
}

function Action({ notice, onTryAgain }: { notice: Notice; onTryAgain: () => void }) {
  const t = useText();
  const text = t.failures.actions[notice.action];
  const services = useServices();
  const { isPartner } = useCustomer();
  if (notice.action === 'choose_customer' && isPartner) return <ChooseCustomer text={text} />;
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
        <button type="button" className="button button--primary" onClick={() => location.reload()}>
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

/** The same page on behalf of another customer. */
function ChooseCustomer({ text }: { text: string }) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button button--primary" onClick={() => setOpen(true)}>
        {text}
      </button>
      {open && (
        <Suspense>
          <CustomerDialog
            onClose={() => setOpen(false)}
            onChosen={(userId) => {
              setOpen(false);
              void navigate({ pathname, search: searchWithUserId(search, userId) }, { replace: true });
            }}
          />
        </Suspense>
      )}
    </>
  );
}

type CountdownProps = {
  /** Epoch ms. */
  readonly endsAt: number;
  /** Called once, when the time is over. */
  readonly onReset: (() => void) | undefined;
};

function Countdown({ endsAt, onReset }: CountdownProps) {
  const t = useText();
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

export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener);
      addEventListener('offline', listener);
      return () => {
        removeEventListener('online', listener);
        removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );
}
