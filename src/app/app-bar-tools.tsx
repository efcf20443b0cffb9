import { useLocation } from 'react-router-dom';
import { AccountButton } from '#src/app/account/account-button.tsx';
import { Choice } from '#src/ui/choice.tsx';
import { OutIcon } from '#src/ui/icons/action-icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { languageNames, languages } from '#src/i18n/language.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { themes } from '#src/session/stores/preferences.ts';
import type { SignedIn } from '#src/session/session-state.ts';
import { LanguageFailure } from './chosen-text.tsx';
import { CustomerButton } from '#src/features/customer/customer-button.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { HelpButton } from '#src/app/help/help-button.tsx';
import { fullPath } from '#src/lib/paths.ts';
import { Points } from '#src/app/points/points.tsx';
import { useObserved, useServices } from '#src/session/services.tsx';
import { signOut } from '#src/session/sign-out.ts';

/** Customer, points left, language and theme, help, account. In a frame, a link to a tab of its own replaces language and theme. */
export function AppBarTools({ session }: { session: SignedIn | null }) {
  const embedded = useEmbedded();
  return (
    <>
      {session !== null && (
        <>
          <CustomerButton />
          <Points />
        </>
      )}
      {embedded ? <OutLink /> : <Choices />}
      <HelpButton />
      {session !== null && <Account session={session} />}
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

function Choices() {
  const t = useText();
  const language = useLanguage();
  const { preferences } = useServices();
  const { theme } = useObserved(preferences);
  return (
    <>
      <Choice
        className="app-bar__choice"
        label={t.app.language}
        value={language}
        options={languages.map((value) => ({ value, text: languageNames[value] }))}
        onChange={(value) => preferences.change({ language: value })}
      />
      <Choice
        className="app-bar__choice"
        label={t.app.theme}
        value={theme}
        options={themes.map((value) => ({ value, text: t.app.themes[value] }))}
        onChange={(value) => preferences.change({ theme: value })}
      />
      <LanguageFailure />
    </>
  );
}

function Account({ session: { account } }: { session: SignedIn }) {
  const t = useText();
  const services = useServices();
  const announce = useAnnounce();
  const known = account === 'unavailable' ? null : account;
  return (
    <AccountButton
      appName={known?.appName ?? null}
      userName={known?.userName ?? null}
      onSignOut={() => {
        signOut(services);
        announce(t.app.signedOut);
      }}
    />
  );
}
