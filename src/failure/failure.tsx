import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { useText } from '#src/i18n/text-context.tsx';

/** A failure notice in place, with its next step. */
export const Failure = lazyWithRetry(async () => (await import('./failure-panel.tsx')).FailurePanel);

/** Call it while there is a network. */
export const loadFailures = Failure.load;

/** Shown in place of content that waits for the network. */
export function Offline() {
  return <p className="quiet no-print">{useText().failures.offline}</p>;
}
