import { useState } from 'react';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { HelpIcon } from '#src/ui/icons/action-icons.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { SHORTCUTS } from '#src/ui/shortcuts.ts';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { useObserved, useServices } from '#src/session/services.tsx';

const HelpDialog = lazyWithRetry(async () => (await import('./help-dialog.tsx')).HelpDialog);

/** Opens the list of shortcuts, and the settings that are rarely changed. */
export function HelpButton() {
  const t = useText();
  const { preferences } = useServices();
  const { shortcuts, defaultCountry, idOnlyTitles } = useObserved(preferences);
  // A frame has no link to the look-up, which “/” would press.
  const keys = useEmbedded() ? SHORTCUTS.filter((key) => key !== '/') : SHORTCUTS;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button--icon"
        aria-label={t.help.button}
        title={t.help.button}
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        <HelpIcon />
      </button>
      {open && (
        <HelpDialog
          keys={keys}
          shortcuts={shortcuts}
          onShortcutsChange={(on) => preferences.change({ shortcuts: on })}
          idOnlyTitles={idOnlyTitles}
          onIdOnlyTitlesChange={(on) => preferences.change({ idOnlyTitles: on })}
          defaultCountry={defaultCountry}
          onDefaultCountryChange={(country) => preferences.change({ defaultCountry: country })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
