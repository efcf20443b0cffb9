import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { isFramed, patterns } from '#src/domain/paths.ts';
import { Details } from '#src/failure/failure-details.tsx';
import { NoticeIcon } from '#src/failure/failure-panel.tsx';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { useStore } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { PageUntilLoaded } from '#src/ui/lazy.tsx';
import { Link } from '#src/ui/links.tsx';
import { HeadedPage, useTitle } from '#src/ui/page.tsx';
import { type Bitrix24State, bitrix24State } from './bitrix24.ts';
import { InstallForm } from './bitrix24-install.tsx';
import './bitrix24-page.css';

/** `children`: the look-up, or the sign-in form. */
export function Bitrix24Page({ children }: { children: ReactNode }) {
  const t = useText();
  const words = t.bitrix24;
  const state = useStore(bitrix24State);
  const wantsInstall = useLocation().hash === INSTALL_HASH;
  if (!isFramed())
    return (
      <HeadedPage className="narrow-page" title={words.heading} heading={words.heading}>
        <p>{words.purpose}</p>
        {/* Out of the layout for frames. */}
        <a className="target" href={patterns.lookUp}>
          {t.lookUp.heading}
        </a>
      </HeadedPage>
    );
  if (state.kind === 'connecting') return <Connecting />;
  if (state.kind === 'start' && (state.isInstalling || wantsInstall))
    return (
      <HeadedPage className="narrow-page" title={words.install} heading={words.install}>
        {state.isAdmin ? <InstallForm {...state} /> : <p>{words.adminOnly}</p>}
      </HeadedPage>
    );
  return (
    <>
      {state.kind === 'failed' && <Failed failure={state} />}
      {state.kind === 'noContact' && (
        <p className="before-look-up" role="status">
          {words.noContact}
        </p>
      )}
      {state.kind === 'start' && state.isAdmin && (
        <p className="before-look-up">
          <Link className="target" to={patterns.bitrix24 + INSTALL_HASH}>
            {words.install}
          </Link>
        </p>
      )}
      {children}
    </>
  );
}

const INSTALL_HASH = '#install';

function Connecting() {
  useTitle(null);
  return <PageUntilLoaded hasFailed={false} />;
}

function Failed({ failure }: { readonly failure: Bitrix24State & { readonly kind: 'failed' } }) {
  const { bitrix24: words, failures, buttons } = useText();
  const [retried, setRetried] = useState<Bitrix24State | null>(null);
  const [at] = useState(Date.now);
  const { error, retry } = failure;
  const isRetrying = retried === failure;
  const tryAgain = (): void => {
    setRetried(failure);
    retry();
  };
  const action = (
    <Button primary aria-disabled={isRetrying} onClick={tryAgain}>
      {isRetrying ? failures.tryingAgain : buttons.tryAgain}
    </Button>
  );
  return (
    <section className="before-look-up notice roomy panel" role="alert">
      <NoticeIcon />
      <h2>{error === null ? words.silent : words.failed}</h2>
      {error !== null && <p dir="auto">{error.message || toReason(error.code, words)}</p>}
      {error === null ? (
        <div className="row">{action}</div>
      ) : (
        <Details details={{ mnemonic: error.code, message: error.message, at }} action={action} />
      )}
    </section>
  );
}

const toReason = (code: string, words: Dictionary['bitrix24']): string =>
  code === 'timeout' ? words.timeout : code === 'network' ? words.network : words.unreadable;
