import { useSearchParams } from 'react-router-dom';
import { parseUserId } from '#src/domain/ids.ts';
import { checkPath, patterns } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices, useSignedIn, useStore } from '#src/session/services.tsx';
import type { SessionEnd } from '#src/session/session.ts';
import { createStore } from '#src/session/storage.ts';
import { useNow } from '#src/ui/browser-state.ts';
import { Button, type ButtonProps } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useCustomer } from '#src/ui/customer-context.ts';
import { focusPage } from '#src/ui/focus.ts';
import { WarningIcon } from '#src/ui/icons.tsx';
import { PageLink } from '#src/ui/links.tsx';
import { reloadToNewest } from '#src/ui/release.ts';
import { Details, failureDetails } from './failure-details.tsx';
import { type FailureProps, type Notice, type NoticeKind, toNotice } from './notice.ts';
import './failure-panel.css';

export function FailurePanel({ error, note, isPart = false, isLine = false, ...retry }: FailureProps) {
  const t = useText();
  const customer = useCustomer();
  const notice = toNotice(error, customer, t);
  const details = failureDetails(error);
  const isWaiting = useNow() < (notice.waitsUntil ?? 0);
  const look = isLine ? { quiet: true, small: true } : { primary: !isPart && notice.message === null };
  const action = isWaiting ? null : <Action kind={notice.kind} look={look} {...retry} />;
  const buttons = { details, action, link: <CheckLink kind={notice.kind} isLine={isLine} /> };
  if (isLine)
    return (
      <section className="notice-line small warning" role="alert">
        <p>{isWaiting ? notice.title : (note ?? notice.title)}</p>
        <Details {...buttons} isLine>
          <NoticeTexts notice={notice} />
        </Details>
      </section>
    );
  return (
    <>
      {note != null && note !== false && <p className="warning">{note}</p>}
      <section className="notice roomy panel" role="alert">
        <NoticeIcon />
        <NoticeTexts notice={notice} isPrimary={!isPart} />
        <Details {...buttons} />
      </section>
    </>
  );
}

/** One line without a role, for a page that announces its own results. */
export function RefusalLine({ error }: { readonly error: unknown }) {
  const t = useText();
  const { title, message } = toNotice(error, useCustomer(), t);
  const look = { quiet: true, small: true, labelled: true, icon: null };
  return (
    <div className="notice-line small">
      <p className="danger">{title}</p>
      <Details
        details={failureDetails(error)}
        action={
          message !== null && <CopyButton {...look} name={t.failures.address.copyMessage} text={message} />
        }
        isLine
      >
        {message !== null && (
          <blockquote dir="auto" className="notice__text">
            {message}
          </blockquote>
        )}
      </Details>
    </div>
  );
}

type NoticeTextsProps = { readonly notice: Notice; readonly isPrimary?: boolean };

function NoticeTexts({ notice, isPrimary = false }: NoticeTextsProps) {
  const { title, advice, address, message } = notice;
  const { address: words } = useText().failures;
  return (
    <>
      <h2>{title}</h2>
      {address !== null && (
        <p className="row">
          <span className="visually-hidden">{words.label}: </span>
          <span className="notice__ip">{address}</span>
          <CopyButton name={words.copy} text={address} labelled small />
        </p>
      )}
      {advice !== null && <p>{advice}</p>}
      {message !== null && <MessageToAdministrator text={message} primary={isPrimary} />}
    </>
  );
}

type MessageProps = { readonly text: string; readonly primary?: boolean };

function MessageToAdministrator({ text, primary = false }: MessageProps) {
  const { address: words } = useText().failures;
  return (
    <figure className="notice__message stack">
      <figcaption className="small">
        <strong>{words.messageLabel}</strong>
      </figcaption>
      <blockquote dir="auto" className="notice__text">
        {text}
      </blockquote>
      <CopyButton name={words.copyMessage} text={text} labelled primary={primary} />
    </figure>
  );
}

/** What the check of the connection can explain. */
const CHECKABLE: readonly NoticeKind[] = [
  'ipNotAllowed',
  'customerAddress',
  'forbidden',
  'missingComponent',
  'history',
];

function CheckLink({ kind, isLine = false }: { readonly kind: NoticeKind; readonly isLine?: boolean }) {
  const { settings } = useText();
  const userId = parseUserId(useSearchParams()[0].get('user_id'));
  const isSignedIn = useCustomer().changeHere !== null;
  if (!isSignedIn || !CHECKABLE.includes(kind)) return null;
  return (
    <PageLink className={`button button--quiet ${isLine ? 'button--small' : ''}`} to={checkPath(userId)}>
      {settings.check}
    </PageLink>
  );
}

/** The sign-in in which the agent has closed the notice about the account's missing component. */
const closedIn = createStore<string | null>(null);

export function ConfigurationNotice() {
  const t = useText();
  const { signInId } = useSignedIn();
  const isClosed = useStore(closedIn) === signInId;
  const { title, advice, message } = t.failures.configuration;
  if (isClosed) return null;
  const close = (): void => {
    closedIn.setState(signInId);
    focusPage();
  };
  return (
    <section className="notice roomy panel" role="alert">
      <NoticeIcon />
      <h2>{title}</h2>
      <p>{advice}</p>
      <MessageToAdministrator text={message} />
      <div className="notice__actions row">
        <Button onClick={close}>{t.app.close}</Button>
        <CheckLink kind="missingComponent" />
      </div>
    </section>
  );
}

export const NoticeIcon = () => (
  <span className="round-icon of-missed">
    <WarningIcon />
  </span>
);

type ActionProps = Pick<FailureProps, 'onTryAgain' | 'isRetrying'> & {
  readonly kind: NoticeKind;
  readonly look: Pick<ButtonProps, 'primary' | 'quiet' | 'small'>;
};

function Action({ kind, look, onTryAgain, isRetrying = false }: ActionProps) {
  const { buttons, failures } = useText();
  const { session } = useServices();
  const { isPartner, changeHere } = useCustomer();
  switch (kind) {
    case 'customer':
    case 'otherCustomer':
      // `customer`: the account turned out to be a partner's.
      if (changeHere === null || (kind === 'otherCustomer' && !isPartner)) break;
      return (
        <Button {...look} aria-haspopup="dialog" onClick={changeHere}>
          {buttons.chooseCustomer}
        </Button>
      );
    case 'unknownId':
      return (
        <PageLink
          to={patterns.lookUp}
          className={look.primary === true ? 'button button--primary' : 'button'}
        >
          {buttons.lookUp}
        </PageLink>
      );
    case 'invalidToken':
    case 'expiredToken':
    case 'blockedToken':
    case 'password':
      // The sign-in form replaces the page until the agent has signed in.
      return (
        <Button {...look} onClick={session.signOut}>
          {buttons.signIn}
        </Button>
      );
    case 'appCrash':
      return (
        <Button {...look} onClick={() => void reloadToNewest()}>
          {buttons.reload}
        </Button>
      );
  }
  return (
    <Button {...look} aria-disabled={isRetrying} onClick={onTryAgain}>
      {isRetrying ? failures.tryingAgain : buttons.tryAgain}
    </Button>
  );
}

/** Does not mention a token to an agent who signed in with a password. */
export function SessionEndNotice({ end }: { end: SessionEnd }) {
  const t = useText();
  const customer = useCustomer();
  return (
    <div role="alert" className="warning stack tight">
      {end.kind.type === 'key' ? (
        <NoticeTexts notice={toNotice(end.error, customer, t)} />
      ) : (
        <h2>{t.failures.sessionEnded(t.formats.time(end.endedAt))}</h2>
      )}
      <Details details={failureDetails(end.error)} />
    </div>
  );
}
