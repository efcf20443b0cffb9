import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { isFramed, patterns } from '#src/domain/paths.ts';
import { Details } from '#src/failure/failure-details.tsx';
import { NoticeIcon } from '#src/failure/failure-panel.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useStore } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { PageUntilLoaded } from '#src/ui/lazy.tsx';
import { Link } from '#src/ui/links.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import { type Bitrix24State, bitrix24State, type Portal, PortalError } from './bitrix24.ts';
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
  if (state.kind === 'connecting') return <PageUntilLoaded hasFailed={false} />;
  if (state.kind === 'start' && (state.isInstalling || wantsInstall))
    return (
      <HeadedPage className="narrow-page" title={words.install} heading={words.install}>
        {state.isAdmin ? <InstallForm {...state} /> : <p>{words.adminOnly}</p>}
      </HeadedPage>
    );
  return (
    <>
      {state.kind === 'failed' && <Failed {...state} />}
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

function Failed({ error, retry }: Extract<Bitrix24State, { kind: 'failed' }>) {
  const { bitrix24: words, failures, buttons } = useText();
  const [at] = useState(Date.now);
  const reasons: Readonly<Record<string, string>> = { timeout: words.timeout, network: words.network };
  const action = (
    <Button primary aria-disabled={retry === null} onClick={retry ?? undefined}>
      {retry === null ? failures.tryingAgain : buttons.tryAgain}
    </Button>
  );
  return (
    <section className="before-look-up notice roomy panel" role="alert">
      <NoticeIcon />
      <h2>{error === null ? words.silent : words.failed}</h2>
      {error !== null && <p dir="auto">{error.message || (reasons[error.code] ?? words.unreadable)}</p>}
      {error === null ? (
        <div className="row">{action}</div>
      ) : (
        <Details details={{ mnemonic: error.code, message: error.message, at }} action={action} />
      )}
    </section>
  );
}

const PLACES = [
  ['contact', 'CRM_CONTACT_DETAIL_TAB'],
  ['lead', 'CRM_LEAD_DETAIL_TAB'],
  ['deal', 'CRM_DEAL_DETAIL_TAB'],
  ['call', 'CALL_CARD'],
] as const;

/** By the place; null: done. */
type Results = Readonly<Record<string, PortalError | null>>;

function InstallForm({ portal, isInstalling }: Extract<Bitrix24State, { kind: 'start' }>) {
  const words = useText().bitrix24;
  const announce = useAnnounce();
  const [results, setResults] = useState<Results>({});
  const [isRunning, setRunning] = useState(false);
  const [isEmpty, setEmpty] = useState(false);

  async function install(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isRunning) return;
    setRunning(true);
    let done: Results = {};
    for (const place of new FormData(event.currentTarget).keys()) {
      done = { ...done, [place]: await bind(portal, place) };
      setResults(done);
    }
    setRunning(false);
    if (!Object.values(done).includes(null)) return;
    announce(words.installed);
    // Bitrix24 then opens the application.
    if (isInstalling) await portal.finishInstall();
  }

  return (
    <form
      className="stack loose"
      onChange={({ currentTarget }) => setEmpty(new FormData(currentTarget).keys().next().done === true)}
      onSubmit={(event) => void install(event)}
    >
      <div role="group" aria-labelledby="install-places" className="stack">
        <p id="install-places" className="quiet">
          {words.where}
        </p>
        <div className="stack tight">
          {PLACES.map(([name, place]) => (
            <div key={place} className="row">
              <label className="target-text line">
                <input type="checkbox" name={place} defaultChecked />
                {words.places[name]}
              </label>
              <Result result={results[place]} />
            </div>
          ))}
        </div>
      </div>
      <div>
        <Button primary type="submit" aria-disabled={isRunning || isEmpty}>
          {words.start}
        </Button>
      </div>
    </form>
  );
}

function Result({ result }: { readonly result: PortalError | null | undefined }) {
  const words = useText().bitrix24;
  if (result === undefined) return null;
  if (result === null) return <span className="secondary">{words.installed}</span>;
  return (
    <span className="warning small" role="alert" dir="auto">
      {[result.message, result.code].filter(Boolean).join(' · ')}
    </span>
  );
}

async function bind(portal: Portal, place: string): Promise<PortalError | null> {
  const title = 'Person Visitors';
  try {
    await portal.call('placement.bind', {
      PLACEMENT: place,
      HANDLER: location.origin + patterns.bitrix24,
      TITLE: title,
      'LANG_ALL[en][TITLE]': title,
      'LANG_ALL[ru][TITLE]': title,
    });
    return null;
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return /already bind/i.test(error.message) ? null : error;
  }
}
