import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { UntilLoaded } from '#src/ui/lazy/chunk-fallback.tsx';
import { reloadToNewest } from '#src/ui/lazy/release.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useOnline } from '#src/ui/hooks/browser-state.ts';
import type { FailureProps } from './failure-panel.tsx';

/** A failure notice in place, with its next step. */
export const Failure = lazyWithRetry(
  async () => (await import('./failure-panel.tsx')).FailurePanel,
  WithoutWords,
);

/** Shown while there is no network and no answer yet; disappears when the network is back. */
export const Offline = lazyWithRetry(async () => (await import('./failure-panel.tsx')).Offline, WithoutWords);

// Without its words it says nothing: what is on the page stays as it is.
const FullOfflineLine = lazyWithRetry(
  async () => (await import('./failure-panel.tsx')).OfflineLine,
  () => null,
);

/** Call it while there is a network: the panel is also needed to say that there is none. */
export const preloadFailures = Failure.preload;

/** Shown above every page while there is no network. */
export function OfflineLine() {
  return useOnline() ? null : <FullOfflineLine />;
}

/** Until the texts of failures have loaded; if they cannot be loaded, a short notice. Late ones may still come. */
function WithoutWords({
  note,
  onTryAgain,
  ...state
}: FallbackProps & Partial<Pick<FailureProps, 'note' | 'onTryAgain'>>) {
  const t = useText();
  const { failure } = state;
  return (
    <>
      {note}
      {failure === null || failure.isLate ? (
        <UntilLoaded {...state} />
      ) : (
        <section className="notice panel" role="alert">
          <div className="stack">
            {/* A new element for each attempt: screen readers would not read unchanged text again. */}
            <h2 key={failure.attempts}>
              {failure.isTrying ? t.chunkFallback.loading : t.chunkFallback.title}
            </h2>
            <p>{t.chunkFallback.advice}</p>
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                failure.onTryAgain();
                onTryAgain?.();
              }}
            >
              {t.buttons.tryAgain}
            </button>
            {/* Firefox never asks again for a script that could not be loaded once. */}
            <button type="button" className="button" onClick={() => void reloadToNewest()}>
              {t.buttons.reload}
            </button>
          </div>
        </section>
      )}
    </>
  );
}
