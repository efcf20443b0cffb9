import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { RECORD_KINDS, type ExportKind } from './export-file.ts';
import { everythingText, type EverythingText } from './everything.ts';
import { fileContent, type FileContent } from './file-content.ts';
import { MuiTheme } from '#src/ui/mui-theme.tsx';

type ExportMenuProps = {
  readonly anchor: HTMLElement;
  /** Which records go into the file: "all 12", "2 filtered". */
  readonly records: string;
  /** Which events go into the file: "Newest 200 events, since 17 January"; null: none are loaded. */
  readonly events: string | null;
  readonly onClose: () => void;
  /** Passes on the code that writes files, because it is loaded with the menu. */
  readonly onExport: (kind: ExportKind, content: FileContent) => void;
  readonly onCopy: (text: EverythingText) => void;
  readonly onPrint: () => void;
};

export function ExportMenu({ anchor, records, events, onClose, onExport, onCopy, onPrint }: ExportMenuProps) {
  const t = useText();
  const id = useId();
  return (
    <MuiTheme>
      <Menu anchorEl={anchor} open onClose={onClose} slotProps={{ list: { 'aria-label': t.export.button } }}>
        {/* A list item, MUI's default, is not allowed in a menu. */}
        <ListSubheader role="presentation" id={id} sx={{ lineHeight: 2.5 }}>
          {t.contacts.records(records)}
        </ListSubheader>
        {RECORD_KINDS.map((kind) => (
          <MenuItem key={kind} aria-describedby={id} onClick={() => onExport(kind, fileContent)}>
            {t.export[kind]}
          </MenuItem>
        ))}
        {events !== null && [
          <ListSubheader key="events" role="presentation" id={`${id}-events`} sx={{ lineHeight: 2.5 }}>
            {events}
          </ListSubheader>,
          <MenuItem
            key="history"
            aria-describedby={`${id}-events`}
            onClick={() => onExport('history', fileContent)}
          >
            {t.export.history}
          </MenuItem>,
        ]}
        <Divider />
        <MenuItem onClick={() => onCopy(everythingText)}>{t.export.everything}</MenuItem>
        <MenuItem onClick={onPrint}>{t.export.print}</MenuItem>
      </Menu>
    </MuiTheme>
  );
}
