import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { HistoryState } from '#src/features/history/use-history.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import type { PersonAddress, PersonTab } from '#src/lib/paths.ts';
import { requestHistory } from './lazy-history.tsx';
import { useCaller } from '#src/session/services.tsx';
import { useMedia, NARROW } from '#src/ui/hooks/browser-state.ts';
import type { ShownTab } from './person-tabs.tsx';

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

/**
 * The selected tab. In a narrow window the contacts have a tab of their own, selected in memory only: a link
 * to them would be a link to the visitors in any other window.
 */
export function useShownTab(tab: PersonTab, changeTab: (tab: PersonTab) => void) {
  const hasContacts = useMedia(NARROW);
  const [isChosen, setChosen] = useState(false);
  const shownTab: ShownTab = hasContacts && isChosen && tab === 'visitors' ? 'contacts' : tab;
  const showTab = (next: ShownTab): void => {
    setChosen(next === 'contacts');
    const nextTab = next === 'contacts' ? 'visitors' : next;
    if (nextTab !== tab) changeTab(nextTab);
  };
  return { hasContacts, shownTab, showTab };
}
