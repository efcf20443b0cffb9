import type { QueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import type { HistoryPanel as Panel } from '#src/features/history/history-panel.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';
import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';

/** Most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(
  async () => (await import('#src/features/history/history-panel.tsx')).HistoryPanel,
  UntilLoaded,
);

type PersonEventsQuery = typeof import('#src/api/queries/history-queries.ts').personEventsQuery;

let personEventsQuery: PersonEventsQuery | null = null;

/** Much smaller than the panel, so the call is sent while the panel loads. If this fails to load, the panel sends the call. */
async function loadQuery(): Promise<void> {
  try {
    personEventsQuery ??= (await import('#src/api/queries/history-queries.ts')).personEventsQuery;
  } catch {
    personEventsQuery = null;
  }
}

/** Synchronous once its code is loaded: the caller hides hundreds of cards next, which is slow. */
export async function askForHistory(
  queryClient: QueryClient,
  ...args: Parameters<PersonEventsQuery>
): Promise<void> {
  if (personEventsQuery === null) await loadQuery();
  if (personEventsQuery !== null) void queryClient.prefetchInfiniteQuery(personEventsQuery(...args));
}

export const preloadHistory = (): Promise<unknown> => Promise.all([loadQuery(), HistoryPanel.preload()]);

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
