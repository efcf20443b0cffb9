import { useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { ExportIcon } from '#src/ui/icons/icons.tsx';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import type { ExportProps } from './export-menu.tsx';

const ExportMenu = lazyWithRetry(async () => (await import('./export-menu.tsx')).ExportMenu);

/** Saves the records shown as a file, copies all of them as text, or prints the page. */
export function ExportButton(props: ExportProps) {
  const t = useText();
  const [button, setButton] = useState<HTMLElement | null>(null);
  /** Stays mounted: a save or a copy still runs after it closes. */
  const [menu, setMenu] = useState<'unused' | 'open' | 'closed'>('unused');
  return (
    <>
      <button
        ref={setButton}
        type="button"
        className="button button--icon"
        aria-haspopup="menu"
        aria-expanded={menu === 'open'}
        disabled={props.shown === null}
        title={t.export.button}
        onClick={() => setMenu('open')}
      >
        <ExportIcon />
      </button>
      {button !== null && menu !== 'unused' && (
        <ExportMenu {...props} button={button} isOpen={menu === 'open'} onClose={() => setMenu('closed')} />
      )}
    </>
  );
}
