import type { ComponentProps } from 'react';
import type { HistoryPanel as Panel } from '#src/history/history-panel.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy-with-retry.tsx';
import { RowsUntilLoaded } from '#src/ui/rows-until-loaded.tsx';

/** Most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(
  async () => (await import('#src/history/history-panel.tsx')).HistoryPanel,
  UntilLoaded,
);

/** Renders nothing while another tab is shown. */
function UntilLoaded({ isShown, labelledBy, ...state }: ComponentProps<typeof Panel> & FallbackProps) {
  return (
    isShown && (
      <div role="tabpanel" aria-labelledby={labelledBy}>
        <RowsUntilLoaded {...state} />
      </div>
    )
  );
}
