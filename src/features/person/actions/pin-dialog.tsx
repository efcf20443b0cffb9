import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { TextLine } from '#src/ui/text/text-line.tsx';
import { useActionText } from './use-action-text.ts';

type PinDialogProps = {
  readonly suggestion: string;
  /** What is stored, and where. */
  readonly help: string;
  /** Why nobody can be pinned now; null: pinning works. */
  readonly refusal: string | null;
  /** Why saving failed just now. */
  readonly failure: string | null;
  readonly onSave: (label: string) => void;
  readonly onClose: () => void;
};

export function PinDialog({ suggestion, help, refusal, failure, onSave, onClose }: PinDialogProps) {
  const t = useActionText();
  const id = useId();
  const [label, setLabel] = useState(suggestion.slice(0, 100));
  return (
    <MuiTheme>
      <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (refusal === null) onSave(label);
          }}
        >
          <DialogTitle id={id}>{t.pins.title}</DialogTitle>
          {/* The label of an outlined field stands above its box. */}
          <DialogContent style={{ paddingTop: 8 }}>
            <TextLine
              name="pin-label"
              label={t.pins.label}
              value={label}
              error={refusal ?? failure}
              help={help}
              autoComplete="off"
              autoFocus
              onChange={setLabel}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t.pins.cancel}</Button>
            <Button type="submit" variant="contained" disabled={refusal !== null}>
              {t.pins.save}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </MuiTheme>
  );
}
