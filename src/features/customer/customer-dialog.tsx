import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { useCustomerText } from '#src/features/customer/words/use-customer-text.ts';
import type { UserId } from '#src/lib/ids.ts';
import { CustomerChooser } from './customer-chooser.tsx';

type CustomerDialogProps = { readonly onClose: () => void; readonly onChosen: (userId: UserId) => void };

export function CustomerDialog({ onClose, onChosen }: CustomerDialogProps) {
  const t = useCustomerText();
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
