import { ErrorBoundary } from 'react-error-boundary';
import { later } from '#src/components/later.tsx';
import { useReload } from '#src/components/part-failure.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useOnline } from './use-online.ts';
import type { WaysOut } from './use-ways-out.ts';

// Its own words are out of reach then: `WithoutWords`.
const failing = 'throw';
const Full = later(async () => (await import('./failure-of.tsx')).FailureOf, { failing });
const FullOffline = later(async () => (await import('./failure-of.tsx')).Offline, { failing });

export type FailureProps = Pick<WaysOut, 'onTryAgain'> &
  Partial<WaysOut> & {
    readonly error: unknown;
    /** The agent has said so, where the API wanted a customer. */
    readonly notPartner?: true;
  };

/** Before the network can be gone, which they tell of. */
export const loadFailureWords = Full.load;

/** A failure where it happened, with its way out. */
export function Failure(props: FailureProps) {
  return (
    <WithoutWords onTryAgain={props.onTryAgain}>
      <Full {...props} />
    </WithoutWords>
  );
}

/** Drawn while there is no network and no answer yet; it goes by itself when the network is back. */
export function Offline() {
  return (
    <WithoutWords onTryAgain={null}>
      <FullOffline />
    </WithoutWords>
  );
}

type WithoutWordsProps = { readonly onTryAgain: (() => void) | null; readonly children: React.ReactNode };

/** Even the words of failures may be out of reach. */
function WithoutWords({ onTryAgain, children }: WithoutWordsProps) {
  const t = useText();
  const online = useOnline();
  const reload = useReload();
  return (
    <ErrorBoundary
      resetKeys={[online]}
      fallbackRender={({ resetErrorBoundary }) => (
        <section className="notice" role="alert">
          <div className="notice__body">
            <h2>{t.noWords.title}</h2>
            <p>{t.noWords.advice}</p>
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                resetErrorBoundary();
                onTryAgain?.();
              }}
            >
              {t.noWords.tryAgain}
            </button>
            {/* Firefox never asks again for a script that could not be loaded once. */}
            <button type="button" className="button" onClick={reload}>
              {t.noWords.reload}
            </button>
          </div>
        </section>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
