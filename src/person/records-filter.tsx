import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { ShownRecords } from './use-shown-records.ts';
import { shortened } from '#src/domain/plain-text.ts';
import { displayText } from '#src/domain/merged-contacts.ts';
import { RemoveIcon } from '#src/ui/icons.tsx';

type RecordsFilterProps = {
  readonly selection: ShownRecords;
  readonly total: number;
  readonly viewChoice: ReactNode;
  /** At the end of the count's line. */
  readonly children?: ReactNode;
};

/** Which records are shown: the filter and the chosen contacts. Says how many there are after each change. */
export function RecordsFilter({ selection, total, viewChoice, children }: RecordsFilterProps) {
  const t = useText();
  const { view, changeView, chosen, shown, isNarrowed, toggle } = selection;
  const count = isNarrowed ? t.filter.count(shown.length, total) : t.person.count(total);
  useCountAnnounced(count, selection.filterKey);
  return (
    <FilterBar q={view.q} onType={(q) => changeView({ q })} count={count} viewChoice={viewChoice}>
      {chosen.map(({ field, contact }) => {
        const text = shortened(displayText(contact), 60);
        return (
          <button
            key={`${field} ${contact.key}`}
            type="button"
            className="button button--small pill filter-bar__chosen"
            aria-label={t.filtering.onlyWith(text)}
            onClick={() => toggle(field, contact)}
          >
            <bdi>{text}</bdi>
            <RemoveIcon />
          </button>
        );
      })}
      {children}
    </FilterBar>
  );
}

const TYPING_PAUSE_MS = 600;

/** Announces the count after a pause in typing, only if the filter has changed: the page announces its records itself. */
function useCountAnnounced(count: string, filter: string): void {
  const [first] = useState(filter);
  const [hasChanged, setChanged] = useState(false);
  if (filter !== first && !hasChanged) setChanged(true);
  useAnnounceWhenSettled(hasChanged ? count : null, TYPING_PAUSE_MS);
}
