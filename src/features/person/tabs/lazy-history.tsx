import type { QueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import type { HistoryPanel as Panel } from '#src/features/history/history-panel.tsx';
import { UntilLoaded as UntilShown } from '#src/ui/lazy/chunk-fallback.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';
import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';

let query: typeof import('#src/api/queries/history-queries.ts') | null = null;

/** Much smaller than the panel, so the call is sent while the panel loads. If this fails to load, the panel sends the call. */
async function loadQuery(): Promise<void> {
  query = await import('#src/api/queries/history-queries.ts').catch(() => null);
}

let lines: typeof import('#src/features/history/last-conversation/conversation-lines.ts') | null = null;

/** Loads panel and summary code together: a conversation that is shown can also be copied into a summary. */
async function withLines<T>(loading: Promise<T>): Promise<T> {
  const [loaded, summaryCode] = await Promise.all([
    loading,
    import('#src/features/history/last-conversation/conversation-lines.ts'),
  ]);
  lines = summaryCode;
  return loaded;
}

/** Most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(
  async () => (await withLines(import('#src/features/history/history-panel.tsx'))).HistoryPanel,
  UntilLoaded,
);

/** Nearly all of its code is the history's. */
export const LastConversation = lazyWithRetry(
  async () =>
    (await withLines(import('#src/features/history/last-conversation/last-conversation.tsx')))
      .LastConversation,
  UntilConversationLoaded,
);

/** The call, chat or request by which a search found the person. */
export const FoundConversation = lazyWithRetry(
  async () =>
    (await withLines(import('#src/features/history/last-conversation/conversation.tsx'))).FoundConversation,
  UntilFoundLoaded,
);

/** What a summary says of the last conversation; nothing before its code is loaded: nothing has been asked for, then. */
export const linesOfConversation: typeof import('#src/features/history/last-conversation/conversation-lines.ts').conversationLines =
  (...args) => lines?.conversationLines(...args) ?? [];

/** Synchronous once its code is loaded: the caller hides hundreds of cards next, which is slow. */
export async function requestHistory(
  queryClient: QueryClient,
  ...args: Parameters<typeof import('#src/api/queries/history-queries.ts').personEventsQuery>
): Promise<void> {
  if (query === null) await loadQuery();
  if (query !== null) void queryClient.prefetchInfiniteQuery(query.personEventsQuery(...args));
}

export const preloadHistory = (): Promise<unknown> =>
  Promise.all([loadQuery(), HistoryPanel.preload(), LastConversation.preload(), FoundConversation.preload()]);

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

function UntilFoundLoaded({ isOpen, ...state }: FallbackProps & { readonly isOpen: boolean }) {
  return (
    isOpen && (
      <div className="found-conversation">
        <UntilShown {...state} />
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
