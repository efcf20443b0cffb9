import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { SHORTCUTS } from '#src/ui/shortcuts.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import './help-dialog.css';

/** The list of shortcuts, and the settings that are rarely changed. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { preferences } = useServices();
  const { shortcuts, idOnlyTitles, lastConversation } = useObserved(preferences);
  // A frame has no link to the look-up, which “/” would press.
  const keys = useEmbedded() ? SHORTCUTS.filter((key) => key !== '/') : SHORTCUTS;
  return (
    <AppDialog
      title={t.settings.help}
      onClose={onClose}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t.help.close}
        </button>
      }
    >
      <div className="help stack stack--loose">
        <h3>{t.helpDialog.shortcuts}</h3>
        <dl className="help__keys stack">
          {keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
                {key === '/' && (
                  <>
                    {' '}
                    <kbd>Ctrl+K</kbd> <kbd>⌘K</kbd>
                  </>
                )}
              </dt>
              <dd>{t.helpDialog.keys[key]}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>Esc</kbd>
            </dt>
            <dd>{t.helpDialog.escape}</dd>
          </div>
        </dl>
        <Setting
          label={t.helpDialog.shortcutsOn}
          isOn={shortcuts}
          onChange={(isOn) => preferences.change({ shortcuts: isOn })}
        />
        <Setting
          label={t.helpDialog.idOnlyTitles}
          help={t.helpDialog.idOnlyTitlesHelp}
          isOn={idOnlyTitles}
          onChange={(isOn) => preferences.change({ idOnlyTitles: isOn })}
        />
        <Setting
          label={t.helpDialog.lastConversation}
          isOn={lastConversation}
          onChange={(isOn) => preferences.change({ lastConversation: isOn })}
        />
      </div>
    </AppDialog>
  );
}

type SettingProps = {
  readonly label: string;
  readonly help?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function Setting({ label, help, isOn, onChange }: SettingProps) {
  const helpId = useId();
  const control = (
    <Switch
      checked={isOn}
      onChange={({ target }) => onChange(target.checked)}
      slotProps={{ input: { 'aria-describedby': help === undefined ? undefined : helpId } }}
    />
  );
  return (
    <div>
      <FormControlLabel control={control} label={label} />
      {help !== undefined && (
        <p id={helpId} className="secondary help__note">
          {help}
        </p>
      )}
    </div>
  );
}
