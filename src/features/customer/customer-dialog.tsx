import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useText } from '#src/i18n/text-context.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { CustomerChooser } from './customer-chooser.tsx';

type CustomerDialogProps = { readonly onClose: () => void; readonly onChosen: (userId: UserId) => void };

export function CustomerDialog({ onClose, onChosen }: CustomerDialogProps) {
  const t = useText();
  return (
    <MuiTheme>
      <Dialog open onClose={onClose} aria-labelledby="customer-dialog" fullWidth maxWidth="sm">
        <DialogTitle id="customer-dialog">{t.onBehalf.choose}</DialogTitle>
        <DialogContent style={{ paddingTop: 8, minHeight: '24rem' }}>
          <CustomerChooser onChosen={onChosen} />
        </DialogContent>
        <DialogActions>
          <Button variant="outlined" onClick={onClose}>
            {t.help.close}
          </Button>
        </DialogActions>
      </Dialog>
    </MuiTheme>
  );
}
