import type { QueryClient } from '@tanstack/react-query';
import type { Caller } from '#src/api/queries/caller.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

type Ask = (queryClient: QueryClient, caller: Caller, address: PersonAddress) => void;

let ask: Ask | null = null;

/** Most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(async () => {
  const panel = await import('#src/features/history/history-panel.tsx');
  ask = panel.askForHistory;
  return panel.HistoryPanel;
});

/** At the press on its tab: hiding hundreds of cards takes longer. Without the panel's code, the panel asks later. */
export const askForHistory: Ask = (...args) => ask?.(...args);
