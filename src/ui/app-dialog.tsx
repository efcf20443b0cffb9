import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import { MuiTheme } from './mui-theme.tsx';

type AppDialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly maxWidth?: 'xs' | 'sm';
  /** While the content loads. */
  readonly minHeight?: string;
};

export function AppDialog({ title, onClose, children, actions, maxWidth = 'xs', minHeight }: AppDialogProps) {
  const id = useId();
  return (
    <MuiTheme>
      <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth={maxWidth}>
        <DialogTitle id={id}>{title}</DialogTitle>
        {/* Room for the focus ring of a first field. */}
        <DialogContent style={{ paddingTop: 8, minHeight }}>{children}</DialogContent>
        {actions !== undefined && <DialogActions>{actions}</DialogActions>}
      </Dialog>
    </MuiTheme>
  );
}
