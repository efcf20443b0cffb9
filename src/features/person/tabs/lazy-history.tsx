import type { ComponentProps } from 'react';
import type { HistoryPanel as Panel } from '#src/features/history/history-panel.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';
import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';

/** Most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(
  async () => (await import('#src/features/history/history-panel.tsx')).HistoryPanel,
  UntilLoaded,
);

type AskForHistory = typeof import('#src/features/history/ask-for-history.ts').askForHistory;

let ask: AskForHistory | null = null;

/** Sends the call while the panel loads, and is much smaller. If it cannot be loaded, the panel sends the call. */
async function loadAsk(): Promise<void> {
  try {
    ask ??= (await import('#src/features/history/ask-for-history.ts')).askForHistory;
  } catch {
    ask = null;
  }
}

/** At once where its code has been loaded: hiding hundreds of cards, which follows the press, takes longer. */
export async function askForHistory(...args: Parameters<AskForHistory>): Promise<void> {
  if (ask === null) await loadAsk();
  ask?.(...args);
}

export const preloadHistory = (): Promise<unknown> => Promise.all([loadAsk(), HistoryPanel.preload()]);

/** Nothing of it is on another tab. */
function UntilLoaded({ isShown, labelledBy, ...state }: ComponentProps<typeof Panel> & FallbackProps) {
  return (
    isShown && (
      <div role="tabpanel" aria-labelledby={labelledBy}>
        <RowsUntilLoaded {...state} />
      </div>
    )
  );
}
