import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useText } from '#src/i18n/text-context.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';

type AccountMenuProps = {
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
  /** Lines about the account, shown above the actions. */
  readonly about: readonly string[];
  readonly onSignOut: () => void;
};

/** Opens below the account button. */
export function AccountMenu({ anchor, onClose, about, onSignOut }: AccountMenuProps) {
  const t = useText();
  return (
    <MuiTheme>
      <Menu
        disablePortal
        anchorEl={anchor}
        open={anchor !== null}
        onClose={onClose}
        slotProps={{ list: { 'aria-label': t.app.account } }}
      >
        {about.map((line) => (
          <MenuItem key={line} disabled divider sx={{ '&.Mui-disabled': { opacity: 1 } }}>
            <bdi>{line}</bdi>
          </MenuItem>
        ))}
        <MenuItem onClick={onSignOut}>{t.app.signOut}</MenuItem>
      </Menu>
    </MuiTheme>
  );
}
