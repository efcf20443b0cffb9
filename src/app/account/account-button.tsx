import { useState } from 'react';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useServices, useSignedIn } from '#src/session/services.tsx';
import { knownAccount } from '#src/session/session-state.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { PersonIcon } from '#src/ui/icons/icons.tsx';
import './account-button.css';

const AccountMenu = lazyWithRetry(async () => (await import('./account-menu.tsx')).AccountMenu);

export const preloadAccountMenu = AccountMenu.preload;

export function AccountButton({ onHelp }: { onHelp: () => void }) {
  const t = useText();
  const { session } = useServices();
  const { account } = useSignedIn();
  const announce = useAnnounce();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const known = knownAccount(account);
  const about = [known?.appName ?? null, known?.userName ?? null].filter((line) => line !== null);
  const close = (): void => setAnchor(null);
  return (
    <>
      {/* Beside the button, not inside it: the button's accessible name stays “Account”. It takes their presses, too.
          The tooltip is around both: WebKit names a button that is described by its description, where it has a tooltip only. */}
      <div className="account-button line" title={t.app.account}>
        <span className="account-button__about small" id="account-about">
          {about.map((line) => (
            <bdi key={line} className="account-button__line cut">
              {line}
            </bdi>
          ))}
        </span>
        <button
          type="button"
          className="button account-button__button"
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          aria-label={t.app.account}
          aria-describedby={about.length > 0 ? 'account-about' : undefined}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <PersonIcon />
        </button>
      </div>
      {anchor !== null && (
        <AccountMenu
          anchor={anchor}
          about={about}
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
