import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { Details, NoticeLine, NoticeView } from './notice-view.tsx';
import { failureDetails } from './notice/failure-details.ts';
import { failureNotice, offlineNotice, sessionEndWords, type Notice } from './notice/failure-notice.ts';
import type { LimitNotice } from './notice/refusal-facts.ts';
import { clock } from '#src/lib/text/clock.ts';
import { LinkAway } from '#src/ui/embedded.tsx';
import { lookUpPath } from '#src/lib/paths.ts';
import { reloadToNewest } from '#src/ui/lazy/release.ts';
import { useServices, useCustomer } from '#src/session/services.tsx';
import type { SessionEnd } from '#src/session/session-state.ts';
import { useRootClass } from '#src/ui/hooks/use-root-class.ts';
import { Strip } from '#src/ui/strip.tsx';
import { useOnline } from '#src/ui/hooks/browser-state.ts';

export type FailureProps = {
  readonly error: unknown;
  readonly onTryAgain: () => void;
  /** It was pressed, and the answer is pending. */
  readonly isRetrying?: boolean;
  /** For the reset of a minute's limit: retries once, and not again before a success. */
  readonly onReset?: () => void;
  /** The API asked for a customer, and the agent said that the account is not a partner's. */
  readonly notPartner?: true;
  /** Such as that what is on the page is older. */
  readonly note?: ReactNode;
  /** There is nothing else on the page. Otherwise a minute's limit, which passes by itself, is one line. */
  readonly isPage?: boolean;
};

/** The notice of a failure, with its note. `Failure` loads it. */
export function FailurePanel({
  error,
  notPartner,
  note,
  isPage = false,
  onTryAgain,
  onReset,
  isRetrying = false,
}: FailureProps) {
  const t = useText();
  const online = useOnline();
  const { isPartner, onScreen } = useCustomer();
  const context = {
    isPartner,
    ...(notPartner && { notPartner }),
    customerName: onScreen?.label ?? null,
    inactiveStatus: onScreen?.inactiveStatus ?? null,
    online,
  };
  const notice = failureNotice(error, context, t);
  const details = failureDetails(error);
  const isMinute = notice.action === 'wait_minute';
  /** When the last call failed whose limit has reset. */
  const [resetOf, setResetOf] = useState<number | null>(null);
  const isWaiting =
    isMinute && notice.limit?.resetsInSeconds != null && resetOf !== details.at && !isRetrying;
  const countdown = notice.limit?.resetsInSeconds != null && (
    <Countdown
      key={details.at}
      type={notice.limit.type}
      endsAt={details.at + notice.limit.resetsInSeconds * 1000}
      onReset={() => {
        setResetOf(details.at);
        if (isMinute) onReset?.();
      }}
    />
  );
  // Before the reset it could only fail.
  const retry = { text: t.failures.actions[notice.action], isRetrying, isWaiting, onTryAgain };
  if (isMinute && !isPage)
    return (
      <NoticeLine note={note} title={notice.title} details={details}>
        {countdown}
        {/* Once it was there it stays: it may have the focus. */}
        {(!isWaiting || resetOf !== null) && <TryAgain {...retry} className="button--quiet button--small" />}
      </NoticeLine>
    );
  return (
    <>
      {note}
      <NoticeView notice={notice} details={details} actions={<Action notice={notice} {...retry} />}>
        {countdown}
      </NoticeView>
    </>
  );
}

/** Where the page has something to show, which stays. */
export function OfflineLine() {
  const t = useText();
  return <Strip kind="offline" text={t.failures.offlineLine} urgent />;
}

export function Offline() {
  useRootClass('has-offline-notice');
  const t = useText();
  const [since] = useState(() => Date.now());
  return <NoticeView notice={offlineNotice(t)} details={{ mnemonic: 'offline', at: since }} actions={null} />;
}

/** Why the last session ended, above the sign-in form. */
export function SessionEndNotice({ end }: { end: SessionEnd }) {
  const words = sessionEndWords(end, useText());
  return (
    <div role="alert" className="session-end stack stack--tight panel">
      <h2>{words.title}</h2>
      <p>{words.meaning}</p>
      <p>{words.advice}</p>
      <Details details={{ ...end.call, mnemonic: end.mnemonic }} />
    </div>
  );
}

type TryAgainProps = Required<Pick<FailureProps, 'isRetrying' | 'onTryAgain'>> & {
  readonly text: string;
  readonly isWaiting: boolean;
  readonly className?: string;
};

function TryAgain({ text, isRetrying, isWaiting, onTryAgain, className = 'button--primary' }: TryAgainProps) {
  const { tryingAgain } = useText().failures;
  return (
    <button
      type="button"
      className={`button ${className}`}
      aria-disabled={isRetrying || isWaiting}
      onClick={() => !isRetrying && !isWaiting && onTryAgain()}
    >
      {isRetrying ? tryingAgain : text}
    </button>
  );
}

function Action({ notice, ...retry }: Omit<TryAgainProps, 'className'> & { readonly notice: Notice }) {
  const { text } = retry;
  const { session } = useServices();
  const { isPartner, changeButton } = useCustomer();
  if (notice.action === 'choose_customer' && isPartner) return changeButton(text);
  switch (notice.action) {
    case 'look_up':
      return (
        <LinkAway to={lookUpPath()} className="button button--primary">
          {text}
        </LinkAway>
      );
    case 'sign_in':
      // The sign-in form replaces the page until the agent has signed in.
      return (
        <button type="button" className="button button--primary" onClick={session.signOut}>
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
      return <TryAgain {...retry} />;
  }
}

type CountdownProps = {
  readonly type: LimitNotice['type'];
  /** Epoch ms. */
  readonly endsAt: number;
  /** Called once, at the reset. */
  readonly onReset: () => void;
};

/** When the limit resets: a minute's and an hour's count down, a day's is a time. */
function Countdown({ type, endsAt, onReset }: CountdownProps) {
  const t = useText();
  const [now, setNow] = useState(() => Date.now());
  const isOver = now >= endsAt;
  const notifyReset = useEffectEvent(onReset);
  useEffect(() => {
    if (isOver) {
      notifyReset();
      return undefined;
    }
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isOver]);
  const { soon } = useDates();
  const { limit } = t.failures;
  const dayText = isOver ? limit.isReset : limit.resets(soon(endsAt));
  // A screen reader reads it with the failure, not every second.
  return (
    <p aria-live="off">
      <strong>{type === 'day' ? dayText : limit.resetsIn(clock((endsAt - now) / 1000))}</strong>
    </p>
  );
}
