import { useState } from 'react';
import { displayText } from '#src/domain/merged-contacts.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { MAX_COMPARED } from '#src/domain/paths.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { recordsViews, type RecordsView } from '#src/session/preferences.ts';
import { useStore, useServices } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { CardsIcon, RemoveIcon, TableIcon } from '#src/ui/icons.tsx';
import { ChunkFailure, type FallbackProps, lazyWithRetry } from '#src/ui/lazy.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { FilterBar } from './person-header.tsx';
import { CardSkeletons } from './skeletons.tsx';
import { usePerson } from './use-shown-records.ts';
import './records-panel.css';

/** Announces the number of shown records after each change. */
export function RecordsFilter() {
  const t = useText();
  const { compare: words } = t;
  const person = usePerson();
  const { records, view, chosen, chosenIds, shown, isComparing, missingCount, compare } = person;
  const total = records.length;
  const count = person.showsSubset ? t.filter.count(shown.length, total) : t.person.count(total);
  useAnnounceCount(shown.length === 0 ? t.personPage.noMatch : count, person.filterKey);
  return (
    <FilterBar
      q={view.q}
      onType={(q) => person.changeView({ q })}
      count={count}
      viewChoice={!isComparing && <ViewChoice />}
    >
      {chosen.map(({ field, contact }) => {
        const text = truncate(displayText(contact), 60);
        return (
          <Button
            key={`${field} ${contact.key}`}
            small
            className="button--chosen"
            aria-label={t.personPage.removeFilter(text)}
            onClick={() => person.toggle(field, contact)}
          >
            <bdi className="cut">{text}</bdi>
            <RemoveIcon />
          </Button>
        );
      })}
      {!isComparing && chosenIds.length > 1 && (
        <Button small onClick={() => compare(chosenIds)}>
          {words.compare(chosenIds.length)}
        </Button>
      )}
      {isComparing && (
        <Button quiet small onClick={() => compare([])}>
          {words.showAll}
        </Button>
      )}
      {isComparing && shown.length > 1 && <span className="only-here">{words.onlyHere}</span>}
      {missingCount > 0 && <span>{words.missing(missingCount)}</span>}
      {view.compared.length > MAX_COMPARED && <span>{words.atMost(MAX_COMPARED)}</span>}
    </FilterBar>
  );
}

const TYPING_PAUSE_MS = 600;

/** After a pause in typing, once the filter has changed: the page announces its records itself. */
function useAnnounceCount(count: string, filter: string): void {
  const [first] = useState(filter);
  const [hasChanged, setChanged] = useState(false);
  if (filter !== first && !hasChanged) setChanged(true);
  useAnnounceWhenSettled(hasChanged ? count : null, TYPING_PAUSE_MS);
}

function ViewChoice() {
  const t = useText();
  const shown = useRecordsView(false);
  const { preferences } = useServices();
  return (
    <div role="group" aria-label={t.table.view} className="records-view">
      {recordsViews.map((view) => (
        <Button
          key={view}
          aria-label={t.table[view]}
          aria-pressed={view === shown}
          onClick={() => preferences.change({ records: view })}
        >
          {view === 'cards' ? <CardsIcon /> : <TableIcon />}
        </Button>
      ))}
    </div>
  );
}

/** The agent's choice, except that compared records are in a table. */
export function useRecordsView(isComparing: boolean): RecordsView {
  const { records } = useStore(useServices().preferences);
  return isComparing ? 'table' : records;
}

/** Loaded on demand: most people are viewed as cards. */
export const RecordsTable = lazyWithRetry(
  async () => (await import('./records-table.tsx')).RecordsTable,
  ({ hasFailed }: FallbackProps) => (hasFailed ? <ChunkFailure /> : <CardSkeletons />),
);
