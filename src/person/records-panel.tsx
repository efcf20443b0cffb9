import {
  Activity,
  type MouseEvent,
  type MouseEventHandler,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNavigate } from 'react-router-dom';
import type { VisitorId } from '#src/domain/ids.ts';
import { type PersonAddress, personPath } from '#src/domain/paths.ts';
import { MAX_COMPARED } from '#src/domain/record-selection.ts';
import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useRootClass } from '#src/ui/browser-state.ts';
import { useFocusFallback } from '#src/ui/focus.ts';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import { lazyWithRetry } from '#src/ui/lazy.tsx';
import { useEmbeddedPath } from '#src/ui/links.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { CardItem, CardList, type CardProps, isMarked, recordElementId } from './cards.tsx';
import {
  Comparison,
  RecordsFilter,
  RecordsTable,
  RecordsViewChoice,
  useRecordsView,
} from './records-filter.tsx';
import { markSearched, type Person } from './shown-contacts.ts';
import { tabElementId } from './tabs.tsx';
import type { ShownRecords } from './use-shown-records.ts';

/** Not needed before “More” is pressed. */
const RecordDetails = lazyWithRetry(async () => (await import('./card-details.tsx')).RecordDetails);

type RecordsPanelProps = {
  readonly person: Person;
  readonly selection: ShownRecords;
  readonly isShown: boolean;
};

/** The records of a person. While another tab is shown, they stay as they are. */
export function RecordsPanel({ person, selection, isShown }: RecordsPanelProps) {
  const { address, records, shownContacts, readPhone } = person;
  const t = useText();
  const markedId = address.visitorId;
  const { view, changeView, shown, isComparing, isNarrowed } = selection;
  const hasFilter = useHasFilter(records.length, isNarrowed);
  const recordsView = useRecordsView(isComparing);
  const isTable = hasFilter && recordsView === 'table';
  useRootClass('has-records');
  const panel = useRef<HTMLDivElement>(null);
  const keptFocus = useFocusFallback(panel);
  const searched = shownContacts?.searched ?? null;
  const findIn = useMemo(() => markSearched(selection.findIn, searched), [selection.findIn, searched]);
  const listProps = {
    ...useRecordLinks(address),
    ...useMarkedRecord(markedId, shown),
    of: `${selection.filterKey} ${view.sort}`,
    markedId,
    readPhone,
    findIn,
  };
  const { chosenIds, choose } = useChosenRecords(records);
  const { userId } = address;
  const detailsOf = useCallback(
    (visitorId: VisitorId) => <RecordDetails visitorId={visitorId} userId={userId} />,
    [userId],
  );
  const hasMarked = records.some((record) => isMarked(record, markedId));
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      {/* A press may remove its own control, as leaving a comparison removes the table. The count is announced, and would be read twice. */}
      <div
        ref={panel}
        tabIndex={-1}
        className="person-page__records"
        role="tabpanel"
        aria-labelledby={tabElementId('records')}
        {...keptFocus}
      >
        {hasFilter && (
          <RecordsFilter
            selection={selection}
            total={records.length}
            viewChoice={<RecordsViewChoice shown={recordsView} />}
          >
            <Comparison selection={selection} chosenIds={chosenIds} />
          </RecordsFilter>
        )}
        {markedId !== null && !hasMarked && <p className="note">{t.personPage.markedAbsent(markedId)}</p>}
        {shown.length === 0 ? (
          <div className="person-page__empty panel panel--dashed empty person-page__empty--filtered quiet">
            <p>{t.filtering.none}</p>
            <button type="button" className="button" onClick={selection.clear}>
              {t.filtering.clear}
            </button>
          </div>
        ) : isTable ? (
          <RecordsTable
            {...listProps}
            chosenIds={chosenIds}
            onChoose={choose}
            items={shown}
            isComparing={isComparing}
            order={view.sort}
            onOrder={(sort) => changeView({ sort })}
          />
        ) : (
          <CardGrid {...listProps} items={shown} renderDetails={detailsOf} />
        )}
      </div>
    </Activity>
  );
}

/** The rows that are chosen, to compare their records. */
function useChosenRecords(records: readonly VisitorRecord[]) {
  const { compare: words } = useText();
  const announce = useAnnounce();
  const [ids, setIds] = useState<readonly VisitorId[]>([]);
  const chosenIds = useMemo(
    () => ids.filter((id) => records.some(({ visitorId }) => visitorId === id)),
    [ids, records],
  );
  const choose = (id: VisitorId): void => {
    const next = chosenIds.includes(id) ? chosenIds.filter((each) => each !== id) : [...chosenIds, id];
    if (next.length > MAX_COMPARED) announce(words.atMost(MAX_COMPARED), 'toast');
    else {
      setIds(next);
      announce(words.chosen(next.length));
    }
  };
  return { chosenIds, choose };
}

/** One record needs no filter, unless a link filters; the field then stays when it is cleared. */
function useHasFilter(total: number, isNarrowed: boolean): boolean {
  const [wasNarrowed, setWasNarrowed] = useState(isNarrowed);
  if (isNarrowed && !wasNarrowed) setWasNarrowed(true);
  return total > 1 || wasNarrowed;
}

/** Scrolls once to the record that the link marks, and announces it. Not if it is filtered out at first. */
function useMarkedRecord(markedId: VisitorId | null, shown: readonly VisitorRecord[]) {
  const t = useText();
  const announce = useAnnounce();
  const dismiss = useRef(() => {});
  useEffect(() => () => dismiss.current(), []);
  const [reachedId, setReachedId] = useState<VisitorId | null>(null);
  const record = shown.find((each) => isMarked(each, markedId));
  const isFilteredOut = shown.length > 0 && record === undefined;
  if (isFilteredOut && reachedId !== markedId) setReachedId(markedId);
  return {
    target:
      record === undefined ? null : { id: recordElementId(record), isScrolledTo: reachedId === markedId },
    onScrolledTo: (): void => {
      setReachedId(markedId);
      if (markedId !== null) dismiss.current = announce(t.personPage.marked(markedId));
    },
  };
}

/**
 * The links of a person's records. One listener follows them all: a router's link in each of 500 cards would be drawn again at
 * every key typed into the filter, as that changes the URL.
 */
function useRecordLinks({ personId, userId }: PersonAddress) {
  const navigate = useNavigate();
  const inPlace = useEmbeddedPath();
  return {
    recordPath: useCallback(
      (visitorId: VisitorId): string => personPath({ personId, userId, visitorId }),
      [personId, userId],
    ),
    onFollow: (event: MouseEvent): void => {
      const link =
        event.target instanceof Element
          ? event.target.closest<HTMLAnchorElement>('a.visitor-card__link')
          : null;
      const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
      if (link === null || isElsewhere) return;
      event.preventDefault();
      void navigate(inPlace(link.pathname + link.search));
    },
  };
}

type CardGridProps = CardProps &
  ListProps<VisitorRecord> & {
    readonly onFollow: MouseEventHandler;
  };

function CardGrid({ items, of, target, onScrolledTo, onFollow, ...props }: CardGridProps) {
  return (
    <GrowingList {...{ items, of, target, onScrolledTo }} idOf={recordElementId}>
      {(records) => (
        <CardList onClick={onFollow}>
          {records.map((record) => (
            <CardItem key={record.key} {...props} record={record} />
          ))}
        </CardList>
      )}
    </GrowingList>
  );
}
