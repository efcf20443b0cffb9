import { useState } from 'react';
import type { PersonTab } from '#src/lib/paths.ts';
import { useMedia, NARROW } from '#src/ui/hooks/browser-state.ts';
import type { PersonPart } from './person-tabs.tsx';

/**
 * Which part of the person is shown. In a narrow window the contacts are a part of their own, chosen in memory only: a link
 * to them would be a link to the visitors in any other window.
 */
export function usePersonPart(tab: PersonTab, changeTab: (tab: PersonTab) => void) {
  const hasContacts = useMedia(NARROW);
  const [isChosen, setChosen] = useState(false);
  const part: PersonPart = hasContacts && isChosen && tab === 'visitors' ? 'contacts' : tab;
  const choosePart = (next: PersonPart): void => {
    setChosen(next === 'contacts');
    const nextTab = next === 'contacts' ? 'visitors' : next;
    if (nextTab !== tab) changeTab(nextTab);
  };
  return { hasContacts, part, choosePart };
}
