import { useLocation } from 'react-router-dom';
import { AccountButton } from '#src/app/account/account-button.tsx';
import { FewPoints } from '#src/app/points/few-points.tsx';
import { CustomerButton } from '#src/features/customer/customer-button.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { fullPath } from '#src/lib/paths.ts';
import { useServices } from '#src/session/services.tsx';
import type { SignedIn } from '#src/session/session-state.ts';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { OutIcon } from '#src/ui/icons/action-icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';

type AppBarToolsProps = { readonly session: SignedIn | null; readonly onHelp: () => void };

/** Customer, few points, account; in a frame also the link to a tab of its own. */
export function AppBarTools({ session, onHelp }: AppBarToolsProps) {
  const embedded = useEmbedded();
  return (
    <>
      {session !== null && (
        <>
          <CustomerButton />
          <FewPoints />
        </>
      )}
      {embedded && <OutLink />}
      {session !== null && <Account session={session} onHelp={onHelp} />}
    </>
  );
}

function OutLink() {
  const t = useText();
  return (
    <a
      className="app-bar__out"
      href={fullPath(useLocation())}
      target="_blank"
      rel="noopener"
      title={t.app.openInTab}
    >
      <span className="visually-hidden--narrow">{t.app.openInTab}</span>
      <OutIcon />
    </a>
  );
}

function Account({ session: { account }, onHelp }: { session: SignedIn; onHelp: () => void }) {
  const t = useText();
  const { session } = useServices();
  const announce = useAnnounce();
  const known = account === 'unavailable' ? null : account;
  return (
    <AccountButton
      appName={known?.appName ?? null}
      userName={known?.userName ?? null}
      onHelp={onHelp}
      onSignOut={() => {
        session.signOut();
        announce(t.app.signedOut);
      }}
    />
  );
}
