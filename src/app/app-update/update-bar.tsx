import { useText } from '#src/i18n/text-context.tsx';
import './update-bar.css';

/** Stands over the page's corner: nothing moves when it comes. */
export function UpdateBar({ onTake }: { onTake: () => void }) {
  const t = useText();
  return (
    <aside className="new-version" aria-label={t.newVersion.title}>
      {t.newVersion.title}
      <button type="button" className="button button--small" onClick={onTake}>
        {t.newVersion.take}
      </button>
    </aside>
  );
}
