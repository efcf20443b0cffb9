import { useState } from 'react';
import type { PersonTab } from '#src/lib/paths.ts';
import { useMedia, NARROW } from '#src/ui/hooks/browser-state.ts';
import type { ShownTab } from './person-tabs.tsx';

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
