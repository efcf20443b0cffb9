import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useText } from '#src/i18n/text-context.tsx';
import type { Shortcut } from '#src/ui/shortcuts.ts';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import './help-dialog.css';

type HelpDialogProps = {
  readonly keys: readonly Shortcut[];
  readonly shortcuts: boolean;
  readonly onShortcutsChange: (on: boolean) => void;
  readonly idOnlyTitles: boolean;
  readonly onIdOnlyTitlesChange: (on: boolean) => void;
  readonly onClose: () => void;
};

export function HelpDialog(props: HelpDialogProps) {
  const t = useText();
  return (
    <AppDialog
      title={t.settings.help}
      onClose={props.onClose}
      actions={
        <Button variant="outlined" onClick={props.onClose}>
          {t.help.close}
        </Button>
      }
    >
      <div className="help">
        <h3>{t.helpDialog.shortcuts}</h3>
        <dl className="help__keys">
          {props.keys.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t.helpDialog.keys[key]}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>←↑↓→</kbd> <kbd>Home</kbd> <kbd>End</kbd>
            </dt>
            <dd>{t.helpDialog.arrows}</dd>
          </div>
          <div>
            <dt>
              <kbd>Esc</kbd>
            </dt>
            <dd>{t.helpDialog.escape}</dd>
          </div>
        </dl>
        <FormControlLabel
          control={
            <Switch
              checked={props.shortcuts}
              onChange={(event) => props.onShortcutsChange(event.target.checked)}
            />
          }
          label={t.helpDialog.shortcutsOn}
        />
        <div>
          <FormControlLabel
            control={
              <Switch
                checked={props.idOnlyTitles}
                onChange={(event) => props.onIdOnlyTitlesChange(event.target.checked)}
                slotProps={{ input: { 'aria-describedby': 'id-only-titles-help' } }}
              />
            }
            label={t.helpDialog.idOnlyTitles}
          />
          <p id="id-only-titles-help" className="quiet help__note">
            {t.helpDialog.idOnlyTitlesHelp}
          </p>
        </div>
      </div>
    </AppDialog>
  );
}
