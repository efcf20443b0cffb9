import { checkPath, patterns } from '#src/domain/paths.ts';
import { createStore } from '#src/domain/store.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices, useSignedIn, useStore } from '#src/session/services.tsx';
import type { SessionEnd } from '#src/session/session.ts';
import { useNow } from '#src/ui/browser-state.ts';
import { Button, type ButtonProps } from '#src/ui/button.tsx';
import { CopyButton, type CopyButtonProps } from '#src/ui/copy-button.tsx';
import { useCustomer } from '#src/ui/customer-context.ts';
import { focusPage } from '#src/ui/focus.ts';
import { WarningIcon } from '#src/ui/icons.tsx';
import { PageLink } from '#src/ui/links.tsx';
import { reloadToNewest } from '#src/ui/release.ts';
import { Details, failureDetails } from './failure-details.tsx';
import { type FailureProps, type Notice, type NoticeKind, toNotice } from './notice.ts';
import './failure-panel.css';

export function FailurePanel({ error, note, isPart = false, isLine = false, ...retry }: FailureProps) {
  const notice = toNotice(error, useCustomer(), useText());
  const { kind, title, message, waitsUntil } = notice;
  const isWaiting = useNow() < (waitsUntil ?? 0);
  const look = isLine ? { quiet: true, small: true } : { primary: !isPart && message === null };
  const details = {
    details: failureDetails(error),
    action: !isWaiting && <Action kind={kind} look={look} {...retry} />,
    link: <CheckLink kind={kind} isLine={isLine} />,
    isLine,
  };
  if (isLine)
    return (
      <section className="notice-line small warning" role="alert">
        <p>{isWaiting ? title : (note ?? title)}</p>
        <Details {...details}>
          <NoticeTexts notice={notice} />
        </Details>
      </section>
    );
  return (
    <>
      {note !== undefined && <p className="warning">{note}</p>}
      <section className="notice roomy panel" role="alert">
        <NoticeIcon />
        <NoticeTexts notice={notice} isPrimary={!isPart} />
        <Details {...details} />
      </section>
    </>
  );
}

/** One line without a role, for a page that announces its own results. */
export function RefusalLine({ error }: { readonly error: unknown }) {
  const { title, message } = toNotice(error, useCustomer(), useText());
  const copy = message !== null && <CopyMessage text={message} quiet small icon={null} />;
  return (
    <div className="notice-line small">
      <p className="danger">{title}</p>
      <Details details={failureDetails(error)} action={copy} isLine>
        {message !== null && <Message text={message} />}
      </Details>
    </div>
  );
}

type NoticeTextsProps = {
  readonly notice: Pick<Notice, 'title' | 'advice' | 'address' | 'message'>;
  readonly isPrimary?: boolean;
};

function NoticeTexts({ notice, isPrimary = false }: NoticeTextsProps) {
  const { title, advice, address, message } = notice;
  const { address: words } = useText().failures;
  return (
    <>
      <h2>{title}</h2>
      {address !== null && (
        <p className="row">
          <span className="visually-hidden">{words.label}: </span>
          <span className="notice__ip strong">{address}</span>
          <CopyButton name={words.copy} text={address} labelled small />
        </p>
      )}
      {advice !== null && <p>{advice}</p>}
      {message !== null && (
        <figure className="notice__message stack">
          <figcaption className="small">
            <strong>{words.messageLabel}</strong>
          </figcaption>
          <Message text={message} />
          <CopyMessage text={message} primary={isPrimary} />
        </figure>
      )}
    </>
  );
}

const Message = ({ text }: { readonly text: string }) => (
  <blockquote dir="auto" className="long-text">
    {text}
  </blockquote>
);

const CopyMessage = (props: Omit<CopyButtonProps, 'name'>) => (
  <CopyButton {...props} name={useText().failures.address.copyMessage} labelled />
);

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
  const { current, setChoice } = useCustomer();
  if (setChoice === null || !CHECKABLE.includes(kind)) return null;
  return (
    <PageLink
      className={`button button--quiet flush ${isLine ? 'button--small' : ''}`}
      to={checkPath(current?.userId ?? null)}
    >
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
  if (isClosed) return null;
  const close = (): void => {
    closedIn.setState(signInId);
    focusPage();
  };
  return (
    <section className="notice roomy panel" role="alert">
      <NoticeIcon />
      <NoticeTexts notice={{ ...t.failures.configuration, address: null }} />
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
  const { isPartner, setChoice } = useCustomer();
  const button = (text: string, onClick: () => void, more?: ButtonProps) => (
    <Button {...look} {...more} onClick={onClick}>
      {text}
    </Button>
  );
  switch (kind) {
    case 'customer':
    case 'otherCustomer':
      // `customer`: the account turned out to be a partner's.
      if (setChoice === null || (kind === 'otherCustomer' && !isPartner)) break;
      return button(buttons.chooseCustomer, () => setChoice('page'), { 'aria-haspopup': 'dialog' });
    case 'unknownId':
      return (
        <PageLink to={patterns.lookUp} className={`button ${look.primary === true ? 'button--primary' : ''}`}>
          {buttons.lookUp}
        </PageLink>
      );
    case 'invalidToken':
    case 'expiredToken':
    case 'blockedToken':
    case 'password':
      // The sign-in form replaces the page until the agent has signed in.
      return button(buttons.signIn, session.signOut);
    case 'appCrash':
      return button(buttons.reload, () => void reloadToNewest());
  }
  const again = isRetrying ? failures.tryingAgain : buttons.tryAgain;
  return button(again, onTryAgain, { 'aria-disabled': isRetrying });
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
