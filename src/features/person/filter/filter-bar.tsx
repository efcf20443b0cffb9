import { useRef, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { type ContactChoice, SORT_ORDERS, type SortOrder } from '#src/lib/records-choice.ts';
import { Choice } from '#src/ui/choice.tsx';
import { RemoveIcon } from '#src/ui/icons/icons.tsx';
import { useAnnounce, useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { useFindKey } from './use-find-key.ts';
import './filter-bar.css';

type FilterBarProps = {
  readonly view: { readonly q: string; readonly sort: SortOrder; readonly contact: ContactChoice | null };
  /** null: not known yet. */
  readonly shown: number | null;
  readonly total: number;
  /** Only some of the shown cards are in the page: the browser's own Find would miss the others. */
  readonly partInPage: boolean;
  /** Which contacts the records are limited to; null: none is chosen. */
  readonly choiceText: string | null;
  readonly onChange: (part: {
    q?: string;
    sort?: SortOrder;
    contact?: ContactChoice | null;
    entries?: readonly [];
  }) => void;
};

const contacts: readonly (ContactChoice | 'all')[] = ['all', 'phone', 'email', 'comment'];

export function FilterBar({ view, shown, total, partInPage, choiceText, onChange }: FilterBarProps) {
  const t = useText();
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const [isFindHintShown, setFindHintShown] = useState(false);
  useFindKey(field, partInPage, () => {
    setFindHintShown(true);
    announce(t.filter.findHere);
  });
  const isFiltered = view.q !== '' || view.contact !== null || choiceText !== null;
  const count =
    shown === null ? t.filter.working : isFiltered ? t.filter.count(shown, total) : t.person.count(total);
  useCountAnnounced(shown === null ? null : count, `${view.q}\n${view.contact}\n${choiceText}`);
  return (
    <div className="filter-bar" role="search">
      <input
        ref={field}
        type="search"
        className="filter-bar__text"
        aria-keyshortcuts="f"
        aria-label={t.filter.label}
        placeholder={t.filter.label}
        value={view.q}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ q: event.target.value })}
        onBlur={() => setFindHintShown(false)}
      />
      <Choice
        className="filter-bar__select"
        label={t.filter.contact}
        value={view.contact ?? 'all'}
        options={contacts.map((value) => ({ value, text: t.filter.contacts[value] }))}
        onChange={(value) => onChange({ contact: value === 'all' ? null : value })}
      />
      <Choice
        className="filter-bar__select"
        label={t.filter.sort}
        value={view.sort}
        options={SORT_ORDERS.map((value) => ({ value, text: t.filter.sorts[value] }))}
        onChange={(sort) => onChange({ sort })}
      />
      <p className="filter-bar__count">{count}</p>
      {isFindHintShown && <p className="filter-bar__find">{t.filter.findHere}</p>}
      {choiceText !== null && (
        <button
          type="button"
          className="button button--small filter-bar__chosen"
          onClick={() => onChange({ entries: [] })}
        >
          <bdi>{choiceText}</bdi>
          <RemoveIcon />
          <span className="visually-hidden">{t.filter.clear}</span>
        </button>
      )}
    </div>
  );
}

const TYPING_PAUSE_MS = 600;

/** Announces the count after a pause in typing, only if the filter has changed: the page announces its records itself. */
function useCountAnnounced(count: string | null, filter: string): void {
  const [seen, setSeen] = useState(filter);
  const [changed, setChanged] = useState<string | null>(null);
  if (filter !== seen) {
    setSeen(filter);
    setChanged(filter);
  }
  useAnnounceWhenSettled(changed === filter ? count : null, TYPING_PAUSE_MS);
}
