import { useObserved, useServices } from '#src/session/services.tsx';
import type { RecordsView } from '#src/session/stores/preferences.ts';
import { useMedia } from '#src/ui/hooks/browser-state.ts';

/** The agent's choice; a narrow window has no room for a table, but paper has, however wide the window is. */
export function useRecordsView(): RecordsView {
  const { records } = useObserved(useServices().preferences);
  const hasRoom = useMedia('print, (width >= 48rem)');
  return hasRoom ? records : 'cards';
}
