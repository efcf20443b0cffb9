import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import { useCustomer } from '#src/ui/customer-context.ts';
import { checkPath } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { isLow } from '#src/session/api-usage.ts';
import { usePoints, useServices, useSignedIn } from '#src/session/services.tsx';
import { ExternalLink, PageLink } from '#src/ui/links.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { MuiTheme } from '#src/ui/mui-theme.tsx';
import { Settings } from './settings.tsx';

type AccountMenuProps = {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly onHelp: () => void;
};

/** Settings are not menu items: a menu's arrow keys would change them. Tab moves from the menu to them. */
export function AccountMenu({ anchor, onClose, onHelp }: AccountMenuProps) {
  const t = useText();
  const { api, session } = useServices();
  const announce = useAnnounce();
  const { account } = useSignedIn();
  const { current } = useCustomer();
  const points = usePoints();
  return (
    <MuiTheme>
      <Popover
        open
        anchorEl={anchor}
        onClose={onClose}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-modal': true,
            'aria-label': t.app.account,
            className: 'ruled',
            style: { width: '20rem', marginTop: 'var(--space-1)' },
          },
        }}
      >
        <div className="inset stack tight">
          {account.appName !== null && <strong dir="auto">{account.appName}</strong>}
          {account.userName !== null && <bdi>{account.userName}</bdi>}
          {points !== null && (
            <p className={isLow(points) ? 'warning small' : 'secondary'}>
              {t.settings.pointsToday(points.limit && points.limit - points.left, points.left)}
            </p>
          )}
          {api.clockOffsetMs() !== 0 && <span>{t.app.wrongClock}</span>}
          <ExternalLink href="/licenses.txt" className="secondary">
            {t.failures.detailLabels.appVersion}: {__APP_VERSION__}
          </ExternalLink>
        </div>
        <div className="inset stack tight">
          <Settings isSignedIn />
        </div>
        <MenuList autoFocusItem onClick={onClose}>
          <MenuItem component={PageLink} to={checkPath(current?.userId ?? null)}>
            {t.settings.check}
          </MenuItem>
          <MenuItem onClick={onHelp}>{t.settings.help}</MenuItem>
          <MenuItem
            onClick={() => {
              session.signOut();
              announce(t.app.signedOut);
            }}
          >
            {t.settings.signOut}
          </MenuItem>
        </MenuList>
      </Popover>
    </MuiTheme>
  );
}
