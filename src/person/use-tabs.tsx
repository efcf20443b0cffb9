import { type ComponentProps, useState } from 'react';
import type { PersonTab } from '#src/domain/paths.ts';
import type { HistoryPanel as Panel } from '#src/history/history-panel.tsx';
import type { HistoryState } from '#src/history/use-history.ts';
import { NARROW, useMedia } from '#src/ui/browser-state.ts';
import { type Target, useScrollToTarget } from '#src/ui/focus.ts';
import { type FallbackProps, lazyWithRetry, RowsUntilLoaded } from '#src/ui/lazy.tsx';
import { type ShownTab, tabElementId } from './tabs.tsx';

type TabsOptions = {
  /** The tab of the URL. */
  readonly tab: PersonTab;
  readonly changeTab: (tab: PersonTab) => void;
  /** A person without records has no history. */
  readonly hasRecords: boolean;
};

/**
 * The selected tab, and the history, which is loaded from the first time its tab is opened. In a narrow window the contacts have a tab
 * of their own, selected in memory only: a link to them would be a link to the records in any other window.
 */
export function useTabs({ tab, changeTab, hasRecords }: TabsOptions) {
  const [wasOpened, setOpened] = useState(tab === 'history');
  if (tab === 'history' && !wasOpened) setOpened(true);
  const [history, setHistory] = useState<HistoryState | null>(null);
  const isRequested = hasRecords && wasOpened;

  const hasContacts = useMedia(NARROW);
  const [isContacts, setContacts] = useState(false);
  const shownTab: ShownTab = hasContacts && isContacts && tab === 'records' ? 'contacts' : tab;
  const choose = (next: ShownTab): void => {
    setContacts(next === 'contacts');
    const nextTab = next === 'contacts' ? 'records' : next;
    if (nextTab !== tab) changeTab(nextTab);
  };
  /** The tab takes the focus, as the pressed control is hidden with its panel, or far away. */
  const [target, setTarget] = useState<Target | null>(null);
  useScrollToTarget(target, () => setTarget(null));
  const goTo = (next: ShownTab): void => {
    choose(next);
    setTarget({ id: tabElementId(next), isScrolledTo: false });
  };
  return { shownTab, hasContacts, choose, goTo, isRequested, history, setHistory };
}

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
