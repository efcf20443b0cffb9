import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { UntilLoaded } from '#src/ui/lazy/chunk-fallback.tsx';
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

/** Until the texts of failures have loaded. */
function WithoutWords({ note, hasFailed }: FallbackProps & Partial<Pick<FailureProps, 'note'>>) {
  return (
    <>
      {note}
      <UntilLoaded hasFailed={hasFailed} />
    </>
  );
}
