import { useObserved, useServices } from '#src/session/services.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { SHORTCUTS } from '#src/ui/shortcuts.ts';

const HelpDialog = lazyWithRetry(async () => (await import('./help-dialog.tsx')).HelpDialog);

/** The list of shortcuts, and the settings that are rarely changed. */
export function Help({ onClose }: { onClose: () => void }) {
  const { preferences } = useServices();
  const { shortcuts, idOnlyTitles } = useObserved(preferences);
  // A frame has no link to the look-up, which “/” would press.
  const keys = useEmbedded() ? SHORTCUTS.filter((key) => key !== '/') : SHORTCUTS;
  return (
    <HelpDialog
      keys={keys}
      shortcuts={shortcuts}
      onShortcutsChange={(on) => preferences.change({ shortcuts: on })}
      idOnlyTitles={idOnlyTitles}
      onIdOnlyTitlesChange={(on) => preferences.change({ idOnlyTitles: on })}
      onClose={onClose}
    />
  );
}
