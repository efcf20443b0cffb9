import { useText } from '#src/i18n/text-context.tsx';
import type { ContactChoice } from '#src/view-model/filter.ts';
import { SORT_ORDERS, type SortOrder } from '#src/view-model/sort.ts';
import { RemoveIcon } from './icons.tsx';
import './filter-bar.css';

type FilterBarProps = {
  readonly view: { readonly q: string; readonly sort: SortOrder; readonly contact: ContactChoice | null };
  readonly shown: number;
  readonly total: number;
  /** The entry of the merged panel whose records are shown. */
  readonly chosenText: string | null;
  readonly onChange: (part: {
    q?: string;
    sort?: SortOrder;
    contact?: ContactChoice | null;
    entry?: null;
  }) => void;
};

const contacts: readonly (ContactChoice | 'all')[] = ['all', 'phone', 'email', 'comment'];

export function FilterBar({ view, shown, total, chosenText, onChange }: FilterBarProps) {
  const t = useText();
  const isFiltered = view.q !== '' || view.contact !== null || chosenText !== null;
  return (
    <div className="filter-bar" role="search">
      <input
        type="search"
        className="filter-bar__text"
        aria-keyshortcuts="f"
        aria-label={t.filter.label}
        placeholder={t.filter.label}
        value={view.q}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ q: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && view.q !== '') {
            event.preventDefault();
            onChange({ q: '' });
          }
        }}
      />
      <Select
        label={t.filter.contact}
        value={view.contact ?? 'all'}
        options={contacts.map((value) => ({ value, text: t.filter.contacts[value] }))}
        onChange={(value) => onChange({ contact: value === 'all' ? null : value })}
      />
      <Select
        label={t.filter.sort}
        value={view.sort}
        options={SORT_ORDERS.map((value) => ({ value, text: t.filter.sorts[value] }))}
        onChange={(sort) => onChange({ sort })}
      />
      <p className="filter-bar__count" aria-live="polite">
        {isFiltered ? t.filter.count(shown, total) : t.person.count(total)}
      </p>
      {chosenText !== null && (
        <button
          type="button"
          className="button button--small filter-bar__chosen"
          onClick={() => onChange({ entry: null })}
        >
          <bdi>{t.filter.onlyWith(chosenText.length > 60 ? `${chosenText.slice(0, 60)}…` : chosenText)}</bdi>
          <RemoveIcon />
          <span className="visually-hidden">{t.filter.clear}</span>
        </button>
      )}
    </div>
  );
}

type SelectProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
};

function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  return (
    <select
      className="filter-bar__select"
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
