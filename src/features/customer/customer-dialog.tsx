import Button from '@mui/material/Button';
import { useText } from '#src/i18n/text-context.tsx';
import type { UserId } from '#src/lib/ids.ts';
import { AppDialog } from '#src/ui/app-dialog.tsx';
import { CustomerChooser } from './customer-chooser.tsx';

type CustomerDialogProps = { readonly onClose: () => void; readonly onChosen: (userId: UserId) => void };

export function CustomerDialog({ onClose, onChosen }: CustomerDialogProps) {
  const t = useText();
  return (
    <AppDialog
      title={t.onBehalf.choose}
      onClose={onClose}
      maxWidth="sm"
      minHeight="24rem"
      actions={
        <Button variant="outlined" onClick={onClose}>
          {t.help.close}
        </Button>
      }
    >
      <CustomerChooser onChosen={onChosen} />
    </AppDialog>
  );
}
