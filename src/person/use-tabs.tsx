import { useLayoutEffect, useRef, useState } from 'react';
import { NARROW, useMedia } from '#src/ui/browser-state.ts';
import { type Target, useScrollToTarget } from '#src/ui/focus.ts';
import { lazyWithRetry, RowsUntilLoaded } from '#src/ui/lazy.tsx';
import { type ShownTab, tabElementId } from './person-header.tsx';
import type { PersonState } from './use-shown-records.ts';

/** In a narrow window, contacts have a tab. Not in the URL: a wider window would show the records for it. */
export function useTabs({ hasContacts, view, changeView }: PersonState) {
  const { tab } = view;
  const [wasOpened, setOpened] = useState(tab === 'history');
  if (tab === 'history' && !wasOpened) setOpened(true);
  const isNarrow = useMedia(NARROW);
  const hasContactsTab = isNarrow && hasContacts;
  const [isContacts, setContacts] = useState(false);
  const shownTab: ShownTab = hasContactsTab && isContacts && tab === 'records' ? 'contacts' : tab;
  const choose = (next: ShownTab): void => {
    setContacts(next === 'contacts');
    const nextTab = next === 'contacts' ? 'records' : next;
    if (nextTab !== tab) changeView({ tab: nextTab, open: null });
  };
  useScrollOfTab(shownTab);
  /** Takes the focus: the pressed control is hidden with its panel, or far away. */
  const [target, setTarget] = useState<Target | null>(null);
  useScrollToTarget(target);
  const goTo = (next: ShownTab): void => {
    choose(next);
    setTarget({ id: tabElementId(next), isScrolledTo: false, onScrolledTo: () => setTarget(null) });
  };
  return { shownTab, hasContactsTab, choose, goTo, hasHistory: wasOpened };
}

function useScrollOfTab(tab: ShownTab): void {
  const tops = useRef<Partial<Record<ShownTab, number>>>({});
  useLayoutEffect(() => {
    const save = (): void => void (tops.current[tab] = scrollY);
    scrollTo({ top: tops.current[tab] ?? scrollY });
    save();
    addEventListener('scroll', save);
    return () => removeEventListener('scroll', save);
  }, [tab]);
}

/** Loaded on demand: most people are looked up for their contacts only. */
export const HistoryPanel = lazyWithRetry(
  async () => (await import('#src/history/history-panel.tsx')).HistoryPanel,
  ({ isShown, labelledBy, hasFailed }) =>
    isShown && (
      <div role="tabpanel" aria-labelledby={labelledBy}>
        <RowsUntilLoaded hasFailed={hasFailed} />
      </div>
    ),
);
