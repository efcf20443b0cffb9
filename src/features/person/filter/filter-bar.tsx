import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { FILTER_FIELDS, type ContactFilter } from '#src/lib/record-fields.ts';
import { CARD_ORDERS, type SortOrder } from '#src/lib/records-choice.ts';
import { Choice } from '#src/ui/choice.tsx';
import './filter-bar.css';

export type FilterBarProps = {
  readonly view: {
    readonly q: string;
    readonly sort: SortOrder;
    readonly contactFilter: ContactFilter | null;
  };
  /** How many records are shown, in words. */
  readonly count: string;
  readonly onChange: (changes: {
    q?: string;
    sort?: SortOrder;
    contactFilter?: ContactFilter | null;
  }) => void;
  /** A column of the table by which the cards are ordered, in words. */
  readonly columnText?: string | null;
  /** The table has its own way to order. */
  readonly isTable?: boolean;
  /** The choice between cards and table; its room is there without it. */
  readonly viewChoice?: ReactNode;
  /** What stands beside the count. */
  readonly children?: ReactNode;
};

/** In the app and in the prerender; the app's is put together in `records-filter.tsx`. */
export function FilterBar({
  view,
  count,
  onChange,
  columnText = null,
  isTable = false,
  viewChoice,
  children,
}: FilterBarProps) {
  const t = useText();
  return (
    <div className="filter-bar" role="search">
      <div className="filter-bar__line row">
        <input
          type="search"
          className="filter-bar__text field"
          aria-keyshortcuts="f"
          aria-label={t.filter.label}
          placeholder={t.filter.label}
          value={view.q}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ q: event.target.value })}
        />
        <Choice
          className="filter-bar__select field"
          name={t.filter.contact}
          value={view.contactFilter ?? 'all'}
          options={(['all', ...FILTER_FIELDS] as const).map((value) => ({
            value,
            text: t.filter.contacts[value],
          }))}
          onChange={(value) => onChange({ contactFilter: value === 'all' ? null : value })}
        />
        {!isTable && (
          <Choice
            className="filter-bar__select field"
            name={t.filter.sort}
            value={view.sort}
            options={[
              ...CARD_ORDERS.map((value) => ({ value, text: t.filter.sorts[value] })),
              ...(columnText === null ? [] : [{ value: view.sort, text: columnText }]),
            ]}
            onChange={(sort) => onChange({ sort })}
          />
        )}
        <div className="filter-bar__view">{viewChoice}</div>
      </div>
      <div className="filter-bar__status row secondary">
        <p>{count}</p>
        {children}
      </div>
    </div>
  );
}
