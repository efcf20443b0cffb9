import { Activity, useEffect, useMemo, useRef } from 'react';
import { QueryView } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonAddress, PersonView } from '#src/domain/paths.ts';
import { useKeptFocus } from '#src/ui/focus.ts';
import { SkeletonRows } from '#src/ui/rows-until-loaded.tsx';
import { useHistory, type HistoryState } from './use-history.ts';
import { useOpened, useOpenedLines } from './opened-events.ts';
import { HistoryView } from './history-view.tsx';

type HistoryPanelProps = {
  readonly address: PersonAddress;
  readonly isShown: boolean;
  /** The id of its tab. */
  readonly labelledBy: string;
  readonly onHistory: (history: HistoryState) => void;
  /** What the URL says of the history. */
  readonly view: Pick<PersonView, 'kinds' | 'open'>;
  readonly onChange: (changes: Partial<PersonView>) => void;
};

/** The history of a person: fetched when it is first drawn, and kept while another tab is shown. */
export function HistoryPanel({
  address,
  isShown,
  labelledBy,
  onHistory,
  view: { kinds, open },
  onChange,
}: HistoryPanelProps) {
  const t = useText();
  const queries = useHistory(address, kinds);
  const { events, newest, refresh: run } = queries;
  const lines = useOpened(newest.fetchStatus === 'fetching' ? undefined : events.data?.events, open);
  const openedLines = useOpenedLines(address, lines.opened);
  const isRunning = newest.fetchStatus !== 'idle';
  const state = useMemo(() => ({ isRunning, run, openedLines }), [isRunning, run, openedLines]);
  useEffect(() => onHistory(state), [state, onHistory]);
  const panel = useRef<HTMLDivElement>(null);
  // “Clear” is removed when it is pressed: the panel then takes the focus.
  const keptFocus = useKeptFocus(panel);
  return (
    <Activity mode={isShown ? 'visible' : 'hidden'}>
      <div
        ref={panel}
        tabIndex={-1}
        className="history stack"
        role="tabpanel"
        aria-labelledby={labelledBy}
        {...keptFocus}
      >
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
          {(history) => (
            <HistoryView
              address={address}
              history={history}
              queries={queries}
              lines={lines}
              kinds={kinds}
              onChange={onChange}
            />
          )}
        </QueryView>
      </div>
    </Activity>
  );
}
