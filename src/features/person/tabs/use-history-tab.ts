import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { HistoryState } from '#src/features/history/history-state.ts';
import { personEventsKey } from '#src/api/queries/history-key.ts';
import type { PersonAddress, PersonTab } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { askForHistory } from './lazy-history.ts';

/** Whether the history is asked for: from the first time that its tab is opened on. And what is known of it. */
export function useHistoryTab(address: PersonAddress, tab: PersonTab) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const inMemory = queryClient.getQueryData(personEventsKey(caller.signInId, address)) !== undefined;
  const [wasOpened, setOpened] = useState(inMemory);
  if (tab === 'history' && !wasOpened) setOpened(true);
  const [history, setHistory] = useState<HistoryState | null>(null);
  const isAsked = wasOpened || tab === 'history';
  /** Just before its tab is opened. */
  const onOpen = (): void => {
    if (!isAsked) askForHistory(queryClient, caller, address);
  };
  return { isAsked, history, setHistory, onOpen };
}
