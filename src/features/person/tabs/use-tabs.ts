import { useCallback, useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { HistoryState } from '#src/features/history/use-history.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import type { PersonAddress, PersonTab } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { useGoTo, type Target } from '#src/ui/focus.ts';
import { useMedia, NARROW } from '#src/ui/hooks/browser-state.ts';
import { requestHistory } from './lazy-history.tsx';
import { tabElementId, type ShownTab } from './person-tabs.tsx';

type TabsOptions = {
  readonly address: PersonAddress;
  /** Of the URL. */
  readonly tab: PersonTab;
  readonly changeTab: (tab: PersonTab) => void;
  /** A person without records has no history. */
  readonly hasRecords: boolean;
};

/**
 * The selected tab, and the history, which is loaded from the first time its tab is opened. In a narrow window the contacts have a tab
 * of their own, selected in memory only: a link to them would be a link to the visitors in any other window.
 */
export function useTabs({ address, tab, changeTab, hasRecords }: TabsOptions) {
  const { personId, userId } = address;
  const caller = useCaller();
  const queryClient = useQueryClient();
  const queryKey = requestKey(caller.signInId, { method: 'get.person_events', key: { userId, personId } });
  /** The events are loaded. */
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

  const hasContacts = useMedia(NARROW);
  const [isContacts, setContacts] = useState(false);
  const shownTab: ShownTab = hasContacts && isContacts && tab === 'visitors' ? 'contacts' : tab;
  const choose = (next: ShownTab): void => {
    if (next === 'history') onOpen();
    setContacts(next === 'contacts');
    const nextTab = next === 'contacts' ? 'visitors' : next;
    if (nextTab !== tab) changeTab(nextTab);
  };
  /** What was pressed is hidden with its panel, or far from it: the tab takes the focus. */
  const [target, setTarget] = useState<Target | null>(null);
  useGoTo(target, () => setTarget(null));
  const goTo = (next: ShownTab): void => {
    choose(next);
    setTarget({ id: tabElementId(next), isReached: false });
  };
  return { shownTab, hasContacts, choose, goTo, isRequested, hasEvents, history, setHistory, onOpen };
}
