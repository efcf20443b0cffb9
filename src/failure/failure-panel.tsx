import { use } from 'react';
import { useSearchParams } from 'react-router-dom';
import { parseUserId } from '#src/domain/ids.ts';
import { checkPath, patterns } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices, useStore } from '#src/session/services.tsx';
import type { SessionEnd } from '#src/session/session.ts';
import { useNow } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { focusPage } from '#src/ui/focus.ts';
import { WarningIcon } from '#src/ui/icons.tsx';
import { PageLink } from '#src/ui/links.tsx';
import { reloadToNewest } from '#src/ui/release.ts';
import { Details, failureDetails } from './failure-details.tsx';
import { type Notice, type NoticeKind, toNotice } from './notice.ts';
import { FailureContext, type FailureProps } from './query-view.tsx';

export function FailurePanel({ error, note, isLine = false, ...retry }: FailureProps) {
  const t = useText();
  const notice = toNotice(error, use(FailureContext), t);
  const details = failureDetails(error);
  const isWaiting = useNow() < (notice.waitsUntil ?? 0);
  const action = isWaiting ? null : <Action kind={notice.kind} isLine={isLine} {...retry} />;
  if (isLine)
    return (
      <section className="notice-line small warning" role="alert">
        <p>{isWaiting ? notice.title : (note ?? notice.title)}</p>
        {action}
        <Details details={details}>
          <NoticeTexts notice={notice} />
        </Details>
      </section>
    );
  return (
    <>
      {note != null && note !== false && <p className="warning">{note}</p>}
      <section className="notice panel" role="alert">
        <WarningIcon />
        <div className="stack">
          <NoticeTexts notice={notice} />
          {action !== null && <div className="notice__actions row">{action}</div>}
          <Details details={details} />
        </div>
      </section>
    </>
  );
}

function NoticeTexts({ notice: { kind, title, advice, address } }: { readonly notice: Notice }) {
  const { address: words } = useText().failures;
  const isSignedIn = use(FailureContext).changeCustomer !== null;
  return (
    <>
      <h2>{title}</h2>
      {address !== null && (
        <p className="notice__address row">
          <span className="visually-hidden">{words.label}: </span>
          <span className="notice__ip">{address.ip}</span>
          <CopyButton name={words.copy} text={address.ip} labelled small />
        </p>
      )}
      {advice !== null && <p>{advice}</p>}
      {address !== null && <MessageToAdministrator text={address.message} />}
      {isSignedIn && CHECKABLE.includes(kind) && <CheckLink />}
    </>
  );
}

export function MessageToAdministrator({ text }: { readonly text: string }) {
  const { address: words } = useText().failures;
  return (
    <figure className="notice__message stack">
      <figcaption>{words.messageLabel}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
      <CopyButton name={words.copyMessage} text={text} labelled small />
    </figure>
  );
}

/** What the check of the connection can explain. */
const CHECKABLE: readonly NoticeKind[] = ['address', 'customerAddress', 'right', 'component', 'history'];

function CheckLink() {
  const { settings } = useText();
  const userId = parseUserId(useSearchParams()[0].get('user_id'));
  return <PageLink to={checkPath(userId)}>{settings.check}</PageLink>;
}

/** Until it is closed or the sign-in ends. */
export function ConfigurationNotice() {
  const t = useText();
  const { closedNotice } = useServices();
  const isClosed = useStore(closedNotice);
  const { title, advice, message } = t.failures.configuration;
  if (isClosed) return null;
  const close = (): void => {
    closedNotice.set(true);
    focusPage();
  };
  return (
    <section className="notice panel" role="alert">
      <WarningIcon />
      <div className="stack">
        <h2>{title}</h2>
        <p>{advice}</p>
        <MessageToAdministrator text={message} />
        <CheckLink />
        <div className="notice__actions row">
          <Button onClick={close}>{t.app.close}</Button>
        </div>
      </div>
    </section>
  );
}

type ActionProps = Omit<FailureProps, 'error' | 'note'> & { readonly kind: NoticeKind };

function Action({ kind, onTryAgain, isRetrying = false, isLine = false }: ActionProps) {
  const { actions, tryingAgain } = useText().failures;
  const { session } = useServices();
  const { isPartner, changeCustomer } = use(FailureContext);
  const look = isLine ? { quiet: true, small: true } : { primary: true };
  switch (kind) {
    case 'customer':
    case 'otherCustomer':
      // `customer`: the account turned out to be a partner's.
      if (changeCustomer === null || (kind === 'otherCustomer' && !isPartner)) break;
      return (
        <Button {...look} aria-haspopup="dialog" onClick={changeCustomer}>
          {actions.chooseCustomer}
        </Button>
      );
    case 'id':
      return (
        <PageLink
          to={patterns.lookUp}
          className={isLine ? 'button button--quiet button--small' : 'button button--primary'}
        >
          {actions.lookUp}
        </PageLink>
      );
    case 'invalidToken':
    case 'expiredToken':
    case 'blockedToken':
    case 'password':
      // The sign-in form replaces the page until the agent has signed in.
      return (
        <Button {...look} onClick={session.signOut}>
          {actions.signIn}
        </Button>
      );
    case 'page':
      return (
        <Button {...look} onClick={() => void reloadToNewest()}>
          {actions.reload}
        </Button>
      );
  }
  return (
    <Button {...look} aria-disabled={isRetrying} onClick={onTryAgain}>
      {isRetrying ? tryingAgain : actions.tryAgain}
    </Button>
  );
}

/** Does not mention a token to an agent who signed in with a password. */
export function SessionEndNotice({ end }: { end: SessionEnd }) {
  const t = useText();
  const context = use(FailureContext);
  return (
    <div role="alert" className="session-end stack stack--tight panel">
      {end.kind.type === 'key' ? (
        <NoticeTexts notice={toNotice(end.error, context, t)} />
      ) : (
        <h2>{t.failures.sessionEnded(t.formats.time(end.endedAt))}</h2>
      )}
      <Details details={failureDetails(end.error)} />
    </div>
  );
}
