import { createContext, use, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { UntilLoaded } from '#src/ui/lazy/chunk-fallback.tsx';
import { reloadToNewest } from '#src/ui/lazy/release.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useOnline } from '#src/ui/hooks/browser-state.ts';
import type { FailureProps } from './failure-panel.tsx';

const Full = lazyWithRetry(async () => (await import('./failure-panel.tsx')).FailurePanel, Loading);
const FullOffline = lazyWithRetry(async () => (await import('./failure-panel.tsx')).Offline, Loading);

// Without its words it says nothing: what is on the page stays as it is.
const FullOfflineLine = lazyWithRetry(
  async () => (await import('./failure-panel.tsx')).OfflineLine,
  () => null,
);

/** If the panel cannot be loaded, `WithoutWords` shows its short notice. One that is late may still come. */
function Loading({ note, ...props }: FallbackProps & Pick<FailureProps, 'note'>) {
  if (props.failure?.isLate === false) throw props.failure.error;
  return (
    <>
      {note}
      <UntilLoaded {...props} />
    </>
  );
}

/** Whether the page has its answer, beside which a failure that passes by itself takes one line. */
export const AnsweredPage = createContext(false);

/** Call it while there is a network: the panel is also needed to say that there is none. */
export const preloadFailures = Full.preload;

/** A failure notice in place, with its next step. */
export function Failure(props: FailureProps) {
  return (
    <WithoutWords {...props}>
      <Full {...props} isAnswered={use(AnsweredPage)} />
    </WithoutWords>
  );
}

/** Shown while there is no network and no answer yet; disappears when the network is back. */
export function Offline() {
  return (
    <WithoutWords onTryAgain={null}>
      <FullOffline />
    </WithoutWords>
  );
}

/** Shown above every page while there is no network. */
export function OfflineLine() {
  return useOnline() ? null : <FullOfflineLine />;
}

type WithoutWordsProps = Pick<FailureProps, 'note'> & {
  readonly onTryAgain: (() => void) | null;
  readonly children: ReactNode;
};

/** Shows a short notice if the texts of failures could not be loaded. */
function WithoutWords({ note, onTryAgain, children }: WithoutWordsProps) {
  const t = useText();
  const online = useOnline();
  return (
    <ErrorBoundary
      resetKeys={[online]}
      fallbackRender={({ resetErrorBoundary }) => (
        <>
          {note}
          <section className="notice panel" role="alert">
            <div className="notice__body">
              <h2>{t.chunkFallback.title}</h2>
              <p>{t.chunkFallback.advice}</p>
              <button
                type="button"
                className="button button--primary"
                onClick={() => {
                  resetErrorBoundary();
                  onTryAgain?.();
                }}
              >
                {t.chunkFallback.tryAgain}
              </button>
              {/* Firefox never asks again for a script that could not be loaded once. */}
              <button type="button" className="button" onClick={() => void reloadToNewest()}>
                {t.chunkFallback.reload}
              </button>
            </div>
          </section>
        </>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
