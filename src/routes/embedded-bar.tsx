import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { OutIcon } from '#src/components/icons.tsx';
import { useText } from '#src/i18n/text-context.tsx';

import { HelpButton } from './help-button.tsx';
import { fullPath } from './paths.ts';
import './embedded-bar.css';

type EmbeddedBarProps = { readonly start: ReactNode; readonly end: ReactNode };

/** All that is left of the app bar in a frame: on whose behalf, the page in a tab of its own, the account. */
export function EmbeddedBar({ start, end }: EmbeddedBarProps) {
  const t = useText();
  return (
    <header className="app-bar embedded-bar">
      {start}
      <div className="embedded-bar__tools">
        <a
          className="embedded-bar__out"
          href={fullPath(useLocation())}
          target="_blank"
          rel="noopener"
          title={t.app.openInTab}
        >
          <span className="visually-hidden--narrow">{t.app.openInTab}</span>
          <OutIcon />
        </a>
        <HelpButton />
        {end}
      </div>
    </header>
  );
}
