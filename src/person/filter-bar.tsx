import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { FindIcon } from '#src/ui/icons.tsx';
import './records-panel.css';

type FilterBarProps = {
  readonly q: string;
  /** undefined while the records load. */
  readonly onType?: (q: string) => void;
  /** In words. */
  readonly count: string;
  readonly viewChoice?: ReactNode;
  readonly children?: ReactNode;
};

export function FilterBar({ q, onType, count, viewChoice, children }: FilterBarProps) {
  const t = useText();
  return (
    <div className="filter-bar line no-print" role="search">
      <span className="filter-bar__field">
        <FindIcon />
        <input
          type="search"
          className="filter-bar__text field"
          aria-keyshortcuts="f"
          aria-label={t.filter.label}
          placeholder={t.filter.label}
          value={q}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onType?.(event.target.value)}
        />
      </span>
      <div className="filter-bar__status sideways line secondary">
        <p>{count}</p>
        {children}
      </div>
      {viewChoice}
    </div>
  );
}
