import { useText } from '#src/i18n/text-context.tsx';
import { SHORTCUTS } from '#src/ui/keyboard.ts';
import { useStore, useServices } from '#src/session/services.tsx';
import { useEmbedded } from '#src/ui/links.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { Button } from '#src/ui/button.tsx';
import './help-dialog.css';

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { preferences } = useServices();
  const { shortcuts } = useStore(preferences);
  const names = { '/': t.lookUp.heading, f: t.filter.label, ...t.settings.shortcuts };
  // A frame has no search field.
  const keys = useEmbedded() ? SHORTCUTS.filter((key) => key !== '/') : SHORTCUTS;
  return (
    <AppDialog
      title={t.settings.help}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t.app.close}</Button>}
    >
      <div className="stack loose">
        <dl className="term-rows stack">
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
                {key === '/' && (
                  <>
                    {' '}
                    <kbd>{/Mac|iP(hone|ad)/.test(navigator.userAgent) ? '⌘K' : 'Ctrl+K'}</kbd>
                  </>
                )}
              </dt>
              <dd>{names[key]}</dd>
            </div>
          ))}
        </dl>
        <label className="target-text line">
          <input
            type="checkbox"
            checked={shortcuts}
            onChange={({ target }) => preferences.change({ shortcuts: target.checked })}
          />
          {t.settings.shortcutsOn}
        </label>
      </div>
    </AppDialog>
  );
}
