import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import './more-button.css';

/** Opens what can be asked about a record besides, and says beforehand that it costs. */
export function MoreButton({ open, onToggle }: { open: boolean; onToggle?: () => void }) {
  const t = useText();
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="button button--quiet button--small more-button"
        aria-expanded={open}
        aria-describedby={id}
        onClick={onToggle}
      >
        {t.more.button}
      </button>
      <span id={id} className="more-button__cost quiet">
        {t.more.cost}
      </span>
    </>
  );
}
