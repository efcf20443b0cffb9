import { useText } from '#src/i18n/text-context.tsx';
import { LanguageAndTheme } from './settings.tsx';
import './foot.css';

/** Below the page of someone who is not signed in, and has no account menu. */
export function Foot({ onHelp }: { onHelp: () => void }) {
  const t = useText();
  return (
    <footer className="foot">
      <LanguageAndTheme />
      <button type="button" className="button button--quiet button--small" onClick={onHelp}>
        {t.settings.help}
      </button>
    </footer>
  );
}
