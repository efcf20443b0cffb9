import { useState } from 'react';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices } from '#src/session/services.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { PersonIcon } from '#src/ui/icons.tsx';

const AccountMenu = lazyWithRetry(async () => (await import('./account-menu.tsx')).AccountMenu);

export const loadAccountMenu = AccountMenu.load;

export function AccountButton({ onHelp }: { onHelp: () => void }) {
  const t = useText();
  const { session } = useServices();
  const announce = useAnnounce();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  return (
    <>
      <button
        type="button"
        className="button account-button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={t.app.account}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PersonIcon />
      </button>
      {anchor !== null && (
        <AccountMenu
          anchor={anchor}
          onClose={close}
          onHelp={() => {
            close();
            onHelp();
          }}
          onSignOut={() => {
            close();
            session.signOut();
            announce(t.app.signedOut);
          }}
        />
      )}
    </>
  );
}
