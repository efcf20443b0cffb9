import type { QueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import type { HistoryPanel as Panel } from '#src/features/history/history-panel.tsx';
import { UntilLoaded as UntilShown } from '#src/ui/lazy/chunk-fallback.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';
import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';

type Parts = typeof import('#src/features/history/before-its-tab.ts');

let parts: Parts | null = null;

const loadParts = async (): Promise<Parts> =>
  (parts ??= await import('#src/features/history/before-its-tab.ts'));

/** Most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(async () => {
  const [panel] = await Promise.all([import('#src/features/history/history-panel.tsx'), loadParts()]);
  return panel.HistoryPanel;
}, UntilLoaded);

/** Nearly all of its code is the history's. */
export const LastConversation = lazyWithRetry(
  async () => (await loadParts()).LastConversation,
  UntilConversationLoaded,
);

/** What a summary says of the last conversation; nothing before its code is loaded, as nothing has been fetched then. */
export const linesOfConversation = (...args: Parameters<Parts['conversationLines']>): readonly string[] =>
  parts?.conversationLines(...args) ?? [];

/**
 * Synchronous once its code is loaded: the caller hides hundreds of cards next, which is slow. If it fails to load, the panel sends the
 * call.
 */
export async function requestHistory(
  queryClient: QueryClient,
  ...args: Parameters<Parts['personEventsQuery']>
): Promise<void> {
  if (parts === null) await loadParts().catch(() => {});
  if (parts !== null) void queryClient.prefetchInfiniteQuery(parts.personEventsQuery(...args));
}

export const preloadHistory = (): Promise<unknown> =>
  Promise.all([HistoryPanel.preload(), LastConversation.preload()]);

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

function UntilConversationLoaded({ isOpen, ...state }: FallbackProps & { readonly isOpen: boolean }) {
  return (
    isOpen && (
      <div className="last-conversation">
        <div className="panel">
          <UntilShown {...state} />
        </div>
      </div>
    )
  );
}
