import { useText } from '#src/i18n/text-context.tsx';
import './update-bar.css';

/** Lies over a corner of the page, so that nothing moves when it appears. */
export function UpdateBar({ onTake }: { onTake: () => void }) {
  const t = useText();
  return (
    <aside className="update-bar" aria-label={t.appUpdate.title}>
      {t.appUpdate.title}
      <button type="button" className="button button--small" onClick={onTake}>
        {t.appUpdate.take}
      </button>
    </aside>
  );
}
