import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useText } from '#src/i18n/text-context.tsx';
import { EXPORT_KINDS, type ExportKind } from '#src/view-model/export-file.ts';
import { MuiTheme } from './mui-theme.tsx';

type ExportMenuProps = {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onExport: (kind: ExportKind) => void;
  readonly onPrint: () => void;
};

export function ExportMenu({ anchor, onClose, onExport, onPrint }: ExportMenuProps) {
  const t = useText();
  return (
    <MuiTheme>
      <Menu
        disablePortal
        anchorEl={anchor}
        open
        onClose={onClose}
        slotProps={{ list: { 'aria-label': t.export.button } }}
      >
        {EXPORT_KINDS.map((kind) => (
          <MenuItem key={kind} onClick={() => onExport(kind)}>
            {t.export[kind]}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={onPrint}>{t.export.print}</MenuItem>
      </Menu>
    </MuiTheme>
  );
}
