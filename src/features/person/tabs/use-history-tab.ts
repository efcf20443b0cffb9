import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { HistoryState } from '#src/features/history/history-state.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import type { PersonAddress, PersonTab } from '#src/lib/paths.ts';
import { requestHistory } from './lazy-history.tsx';
import { useCaller } from '#src/session/services.tsx';

/**
 * Whether the history is loaded (from the first time its tab is opened), and its state.
 * `hasRecords`: a person without records has no history.
 */
export function useHistoryTab(address: PersonAddress, tab: PersonTab, hasRecords: boolean) {
  const { personId, userId } = address;
  const caller = useCaller();
  const queryClient = useQueryClient();
  const queryKey = requestKey(caller.signInId, { method: 'get.person_events', key: { userId, personId } });
  const hasEvents = queryClient.getQueryData(queryKey) !== undefined;
  const [wasOpened, setOpened] = useState(hasEvents);
  if (tab === 'history' && !wasOpened) setOpened(true);
  const [history, setHistory] = useState<HistoryState | null>(null);
  const isRequested = hasRecords && (wasOpened || tab === 'history');
  const request = useCallback(
    () => void requestHistory(queryClient, caller, { personId, userId }),
    [queryClient, caller, personId, userId],
  );
  useEffect(() => {
    // Not from the panel: its code may load slowly.
    if (isRequested) request();
  }, [isRequested, request]);
  /** Called just before its tab is opened. */
  const onOpen = (): void => {
    if (!isRequested) request();
  };
  return {
    isRequested,
    /** The events are loaded. */
    hasEvents,
    history,
    setHistory,
    onOpen,
  };
}
