import { Activity, type MouseEvent, useMemo, useRef, useState } from 'react';
import { type Location, useLocation } from 'react-router-dom';
import type { VisitorId } from '#src/domain/ids.ts';
import { displayText } from '#src/domain/merged-contacts.ts';
import { MAX_COMPARED, personPath } from '#src/domain/paths.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { recordsViews, type RecordsView } from '#src/session/preferences.ts';
import { useStore, useServices } from '#src/session/services.tsx';
import { useRootClass } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { useFocusFallback, useStartInSight } from '#src/ui/focus.ts';
import { GrowingList } from '#src/ui/growing-list.tsx';
import { CardsIcon, FindIcon, RemoveIcon, TableIcon } from '#src/ui/icons.tsx';
import { useEmbeddedPath, useGo } from '#src/ui/links.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { CardList, isMarked, RecordContext, recordElementId } from './cards.tsx';
import { markSearched } from './shown-contacts.ts';
import { FilterBar, tabElementId } from './person-header.tsx';
import { RecordsTable } from './skeletons.tsx';
import { usePerson } from './use-shown-records.ts';
import './records-panel.css';

/** Keeps its state while hidden. */
export function RecordsPanel({ isShown }: { readonly isShown: boolean }) {
  const { address, records, view, shown, isComparing, showsSubset, filterKey, clear } = usePerson();
  const markedId = address.visitorId;
  const t = useText();
  useRootClass('has-records');
  const panel = useRef<HTMLDivElement>(null);
  const focusFallback = useFocusFallback(panel);
  useStartInSight(panel, filterKey);
  // A single record needs none, unless a link sets one. Once cleared, the field stays.
  const [hadSubset] = useState(showsSubset);
  const hasFilter = records.length > 1 || showsSubset || hadSubset;
  const recordsView = useRecordsView(isComparing);
  const target = useMarkedRecord();
  const list = { items: shown, listKey: `${filterKey} ${view.sort}`, target };
  const followRecordLink = useFollowRecordLink();
  const recordView = useSharedRecordView();
  const hasMarked = records.some((record) => isMarked(record, markedId));
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      {/* Takes the focus of a removed control. Not labelled by the count, which is announced already. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- For the links of the records. */}
      <div
        ref={panel}
        tabIndex={-1}
        className="records"
        role="tabpanel"
        aria-labelledby={tabElementId('records')}
        onClick={followRecordLink}
        {...focusFallback}
      >
        {hasFilter && <RecordsFilter />}
        {markedId !== null && !hasMarked && <p className="warning">{t.personPage.markedAbsent(markedId)}</p>}
        {shown.length === 0 ? (
          <div className="panel empty">
            <FindIcon />
            <h2>{t.personPage.noMatch}</h2>
            <Button onClick={clear}>{t.personPage.clear}</Button>
          </div>
        ) : (
          <RecordContext value={recordView}>
            {hasFilter && recordsView === 'table' ? (
              <RecordsTable {...list} />
            ) : (
              <GrowingList {...list} toElementId={recordElementId}>
                {(drawn) => <CardList records={drawn} />}
              </GrowingList>
            )}
          </RecordContext>
        )}
      </div>
    </Activity>
  );
}

/** Stable while the agent types: a new object would render every card. */
function useSharedRecordView() {
  const { address, shownContacts, readPhone, hasContacts, findMatches } = usePerson();
  const { personId, userId, visitorId: markedId } = address;
  const searched = shownContacts?.searched ?? null;
  return useMemo(
    () => ({
      readPhone,
      findMatches: markSearched(findMatches, searched),
      recordPath: (visitorId: VisitorId) => personPath({ personId, userId, visitorId }),
      userId,
      hasCopyKey: !hasContacts,
      markedId,
    }),
    [readPhone, findMatches, searched, personId, userId, hasContacts, markedId],
  );
}

/** Scrolls to the marked record once. Does nothing if it is filtered out at first. */
function useMarkedRecord() {
  const { address, shown } = usePerson();
  const markedId = address.visitorId;
  const record = shown.find((each) => isMarked(each, markedId));
  const [reachedId, setReachedId] = useState(record === undefined ? markedId : null);
  if (record === undefined) return null;
  return {
    id: recordElementId(record),
    isScrolledTo: reachedId === markedId,
    onScrolledTo: () => setReachedId(markedId),
  };
}

/** One listener: router links in 500 cards would render at every key typed into the filter. */
function useFollowRecordLink() {
  const go = useGo();
  const inPlace = useEmbeddedPath();
  const { pathname, search, hash, state }: Location<unknown> = useLocation();
  return (event: MouseEvent): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.record-link') : null;
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (link === null || opensElsewhere) return;
    event.preventDefault();
    const path = link.pathname + link.search;
    // A link to the open page adds no history entry, as a browser's does not.
    go(path, { state, replace: inPlace(path) === pathname + search + hash });
  };
}

const TYPING_PAUSE_MS = 600;

function RecordsFilter() {
  const t = useText();
  const { compare: words } = t;
  const person = usePerson();
  const { records, view, chosen, chosenIds, shown, isComparing, missingCount, compare } = person;
  const total = records.length;
  const count = person.showsSubset ? t.filter.count(shown.length, total) : t.person.count(total);
  // Not before the filter has changed: the page announces its records itself.
  const [firstFilter] = useState(person.filterKey);
  const [hasChanged, setChanged] = useState(false);
  if (person.filterKey !== firstFilter && !hasChanged) setChanged(true);
  const announced = shown.length === 0 ? t.personPage.noMatch : count;
  useAnnounceWhenSettled(hasChanged ? announced : null, TYPING_PAUSE_MS);
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

export function useRecordsView(isComparing: boolean): RecordsView {
  const { records } = useStore(useServices().preferences);
  return isComparing ? 'table' : records;
}
