import { Activity, useEffect, useRef } from 'react';
import { QueryView } from '#src/features/failure/query-view.tsx';
import type { Dates } from '#src/i18n/dates.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { SkeletonRows } from '#src/ui/lazy/rows-until-loaded.tsx';
import { HistoryView } from './history-view.tsx';
import { ofKinds } from '#src/features/history/model/history-event.ts';
import type { EventKind } from '#src/lib/event-kinds.ts';
import { isComponentMissing } from '#src/api/api-error-checks.ts';
import { usePlainlyLacks } from '#src/session/account.ts';
import type { UserId } from '#src/lib/ids.ts';
import { countText, loadedScope, nothingText } from '#src/features/history/summary/summary-text.ts';
import {
  useHistory,
  useHistoryState,
  type HistoryQueries,
  type HistoryState,
  type LoadedEvents,
} from './use-history.ts';
import './history.css';

type HistoryPanelProps = {
  readonly address: PersonAddress;
  readonly isShown: boolean;
  /** The id of its tab. */
  readonly labelledBy: string;
  readonly onHistory: (history: HistoryState) => void;
  /** The chosen kinds of events; empty: all. */
  readonly kinds: readonly EventKind[];
  readonly onKinds: (kinds: readonly EventKind[]) => void;
};

/** The history of a person: fetched when it is first drawn, and kept while another tab is shown. */
export function HistoryPanel({ address, isShown, labelledBy, onHistory, kinds, onKinds }: HistoryPanelProps) {
  const t = useText();
  const queries = useHistory(address);
  const { events } = queries;
  const state = useHistoryState(queries);
  useEffect(() => onHistory(state), [state, onHistory]);
  useCountAnnounced(events.data, kinds, isShown);
  const panel = useRef<HTMLDivElement>(null);
  // “Clear” is removed by its press.
  const keptFocus = useKeptFocus(panel);
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <div
        ref={panel}
        tabIndex={-1}
        className="history stack stack--loose"
        role="tabpanel"
        aria-labelledby={labelledBy}
        {...keptFocus}
      >
        <PlanHint userId={address.userId} events={events} />
        <QueryView
          query={events}
          loading={t.history.loading}
          skeleton={(words) => (
            <div className="stack">
              {words}
              <SkeletonRows />
            </div>
          )}
        >
          {(loaded) => <HistoryView {...{ address, loaded, queries, kinds, onKinds }} />}
        </QueryView>
      </div>
    </Activity>
  );
}

type PlanHintProps = {
  readonly userId: UserId | null;
  readonly events: HistoryQueries['events'];
};

/** Why there may be no events, before the API says so itself. */
function PlanHint({ userId, events: { data, error } }: PlanHintProps) {
  const t = useText().history;
  const plainlyLacks = usePlainlyLacks(userId);
  const hasEvents = data !== undefined && data.history.events.length > 0;
  if (hasEvents || isComponentMissing(error) || !plainlyLacks('get.person_events')) return null;
  return <p className="quiet">{t.planHint}</p>;
}

/** Also when the same number of events is of other kinds. */
function useCountAnnounced(
  loaded: LoadedEvents | undefined,
  kinds: readonly EventKind[],
  isShown: boolean,
): void {
  const t = useText();
  const dates = useDates();
  const announce = useAnnounce();
  const text = loaded === undefined ? null : countAndScope(loaded, kinds, t, dates);
  useEffect(() => (text === null || !isShown ? undefined : announce(text)), [announce, text, kinds, isShown]);
}

function countAndScope(
  { history, lastPage }: LoadedEvents,
  kinds: readonly EventKind[],
  t: Dictionary,
  dates: Dates,
): string {
  const { events } = history;
  if (events.length === 0) return nothingText(history, t, dates);
  const text = countText(history, kinds.length === 0 ? null : ofKinds(events, kinds).length, t);
  // An earlier year may have brought nothing: since when nothing more is known is news all the same.
  return lastPage.year === 0 ? text : `${text} ${loadedScope(history, t, dates)}`;
}
