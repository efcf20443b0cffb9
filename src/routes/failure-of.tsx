import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router-dom';
import { NoticeView } from '#src/components/notice-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { failureDetails } from '#src/view-model/failure-details.ts';
import { failureNotice, offlineNotice, type Notice } from '#src/view-model/failure-notice.ts';
import { clock } from '#src/view-model/limit-notice.ts';
import { isPartner } from '#src/session/session-state.ts';
import { lookUpPath } from './paths.ts';
import { useSession } from './services.tsx';

type FailureOfProps = { readonly error: unknown; readonly onTryAgain: () => void };

/** A failure where it happened, with its way out. */
export function FailureOf({ error, onTryAgain }: FailureOfProps) {
  const t = useText();
  const session = useSession();
  const online = useOnline();
  const context = { isPartner: isPartner(session), customerName: null, online, sessionEndedAt: null };
  const notice = failureNotice(error, context, t);
  return (
    <NoticeView
      notice={notice}
      details={failureDetails(error, __APP_VERSION__)}
      actions={<Action notice={notice} onTryAgain={onTryAgain} />}
    >
      {notice.limit?.resetsInSeconds != null && (
        // A new countdown for each failure.
        <Countdown
          key={failureDetails(error, '').requestId}
          seconds={notice.limit.resetsInSeconds}
          onReset={notice.action === 'wait_minute' ? onTryAgain : null}
        />
      )}
    </NoticeView>
  );
}

/** Drawn while there is no network and no answer yet; it goes by itself when the network is back. */
export function Offline() {
  const t = useText();
  return <NoticeView notice={offlineNotice(t)} details={null} actions={null} />;
}

function Action({ notice, onTryAgain }: { notice: Notice; onTryAgain: () => void }) {
  const t = useText();
  const text = t.failures.actions[notice.action];
  switch (notice.action) {
    case 'look_up':
      return (
        <Link to={lookUpPath()} className="button button--primary">
          {text}
        </Link>
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

/** Counts down to a reset; at its end `onReset` is called once. */
function Countdown({ seconds, onReset }: { seconds: number; onReset: (() => void) | null }) {
  const t = useText();
  const [endsAt] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = (endsAt - Date.now()) / 1000;
      setLeft(Math.max(0, Math.ceil(now)));
      if (now <= 0) {
        clearInterval(timer);
        setOver(true);
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [endsAt]);
  useEffect(() => {
    if (over) onReset?.();
    // Once, when the time is over: not again when the caller draws itself anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [over]);
  // Read once when the failure appears; a screen reader must not hear every second of it.
  return (
    <p aria-live="off">
      <strong>{t.failures.limit.resetsIn(clock(left))}</strong>
    </p>
  );
}

function useOnline(): boolean {
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
