import { useState } from 'react';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { PersonIcon } from '#src/ui/icons/action-icons.tsx';
import './account-button.css';

const AccountMenu = lazyWithRetry(async () => (await import('./account-menu.tsx')).AccountMenu);

export const preloadAccountMenu = AccountMenu.preload;

type AccountButtonProps = {
  /** Names of the account and its user; null where they are not known. */
  readonly appName: string | null;
  readonly userName: string | null;
  readonly onHelp: () => void;
  readonly onSignOut: () => void;
};

export function AccountButton({ appName, userName, onHelp, onSignOut }: AccountButtonProps) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const about = [appName, userName].filter((line) => line !== null);
  const closeAnd = (then: () => void) => () => {
    setAnchor(null);
    then();
  };
  return (
    <>
      {/* Beside the button, not inside it: the button's accessible name stays “Account”. It takes their presses, too. */}
      <div className="account-button">
        <span className="account-button__about" id="account-about">
          {about.map((line) => (
            <bdi key={line} className="account-button__line">
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
          title={t.app.account}
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
          onClose={() => setAnchor(null)}
          onHelp={closeAnd(onHelp)}
          onSignOut={closeAnd(onSignOut)}
        />
      )}
    </>
  );
}
