import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { DEFAULT_COUNTRIES, type DefaultCountry } from '#src/lib/default-country.ts';
import type { Shortcut } from '#src/ui/shortcuts.ts';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import './help-dialog.css';

type HelpDialogProps = {
  readonly keys: readonly Shortcut[];
  readonly shortcuts: boolean;
  readonly onShortcutsChange: (on: boolean) => void;
  readonly idOnlyTitles: boolean;
  readonly onIdOnlyTitlesChange: (on: boolean) => void;
  readonly defaultCountry: DefaultCountry;
  readonly onDefaultCountryChange: (country: DefaultCountry) => void;
  readonly onClose: () => void;
};

export function HelpDialog(props: HelpDialogProps) {
  const t = useText();
  const id = useId();
  return (
    <MuiTheme>
      <Dialog open onClose={props.onClose} aria-labelledby={id} fullWidth maxWidth="xs">
        <DialogTitle id={id}>{t.help.button}</DialogTitle>
        <DialogContent>
          <div className="help">
            <h3>{t.help.shortcuts}</h3>
            <dl className="help__keys">
              {props.keys.map((key) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t.help.keys[key]}</dd>
                </div>
              ))}
              <div>
                <dt>
                  <kbd>←↑↓→</kbd> <kbd>Home</kbd> <kbd>End</kbd>
                </dt>
                <dd>{t.help.arrows}</dd>
              </div>
              <div>
                <dt>
                  <kbd>Esc</kbd>
                </dt>
                <dd>{t.help.escape}</dd>
              </div>
            </dl>
            <FormControlLabel
              control={
                <Switch
                  checked={props.shortcuts}
                  onChange={(event) => props.onShortcutsChange(event.target.checked)}
                />
              }
              label={t.help.shortcutsOn}
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
                label={t.help.idOnlyTitles}
              />
              <p id="id-only-titles-help" className="quiet help__note">
                {t.help.idOnlyTitlesHelp}
              </p>
            </div>
            <TextField
              select
              id="default-country"
              label={t.help.defaultCountry}
              helperText={t.help.defaultCountryHelp}
              // In the dialog's own element, so that assistive technology finds the list in the dialog.
              slotProps={{ select: { MenuProps: { disablePortal: true } } }}
              value={props.defaultCountry}
              onChange={(event) => {
                const country = DEFAULT_COUNTRIES.find((each) => each === event.target.value);
                if (country !== undefined) props.onDefaultCountryChange(country);
              }}
            >
              {DEFAULT_COUNTRIES.map((country) => (
                <MenuItem key={country} value={country}>
                  {country === 'other' ? t.help.noCountry : t.formats.country(country)}
                </MenuItem>
              ))}
            </TextField>
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t.help.close}</Button>
        </DialogActions>
      </Dialog>
    </MuiTheme>
  );
}
