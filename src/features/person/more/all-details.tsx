import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useCaller } from '#src/session/services.tsx';
import { concernsAll, loadAll } from './load-all.ts';
import { callsFor, failuresOf, useMore, useMoreStore } from './more-store.ts';
import './all-details.css';

/** Of more, so many calls would use up the points of a minute. */
const MAX_RECORDS = 50;

type AllDetailsProps = {
  /** The records that the filter leaves. */
  readonly shown: readonly VisitorRecord[];
  /** Whether details are on the screen; otherwise it is hidden, and still loads. */
  readonly isOffered: boolean;
  /** False: loaded details are always shown, as columns of a table. */
  readonly canHide: boolean;
};

/** Offers to load more of all shown records, and says beforehand how many points that uses. */
export function AllDetails({ shown, isOffered, canHide }: AllDetailsProps) {
  const { allDetails: words, buttons } = useText();
  const store = useMoreStore();
  const more = useMore((state) => state);
  const { isAllShown, loadingAll, batchIds, loaded, records } = more;
  const queryClient = useQueryClient();
  const caller = useCaller();
  const announce = useAnnounce();
  const kept = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => void (kept.current = element);
  const keptFocus = useKeptFocus(kept);
  const ids = [...new Set(shown.flatMap(({ visitorId }) => visitorId ?? []))];
  const { points } = callsFor(more, ids);
  const isLoading = loadingAll !== null;
  const isLoaded = points === 0 && !isLoading;
  const failures = isLoading ? [] : failuresOf(more, batchIds);
  /** Why the remaining calls were not made. */
  const error = failures.find(concernsAll) ?? null;
  const isRetry = failures.length > 0 && error === null && !isLoaded;
  const isAll = (of: readonly VisitorId[]): boolean => of.length === records.blockOf.size;
  const loadedText = (of: readonly VisitorId[]): string =>
    (isAll(of) ? words.allLoaded : words.theseLoaded)(of.length);
  const load = async (wanted: readonly VisitorId[]): Promise<void> => {
    const failedNow = await loadAll(store, queryClient, caller, wanted);
    if (failedNow !== null) announce(failedNow > 0 ? words.failed(failedNow) : loadedText(wanted));
  };
  const press = (): void => {
    if (isLoaded) store.change({ isAllShown: !isAllShown });
    else if (isLoading) store.stopLoadingAll();
    else void load(ids);
  };
  const word = (): string => {
    if (isLoaded) return isAllShown ? words.hide : words.show;
    if (isLoading) return buttons.stop;
    return isRetry ? buttons.tryAgain : (isAll(ids) ? words.loadAll : words.loadThese)(ids.length, points);
  };
  const isUseful = isLoading || (ids.length > 1 && ids.length <= MAX_RECORDS);
  if (!isOffered || !isUseful) return null;
  return (
    <div className="all-details" {...keptFocus}>
      <div className="all-details__line">
        {isLoading && (
          <span>{words.progress(batchIds.filter((id) => loaded.has(id)).length, batchIds.length)}</span>
        )}
        {isRetry && <span className="danger">{words.failed(failures.length)}</span>}
        {isLoaded && !canHide ? (
          <span ref={keep} tabIndex={-1}>
            {loadedText(ids)}
          </span>
        ) : (
          // One button: the focus stays on it, whatever it does. Its name has the price, but “Try again”.
          <CostButton
            ref={keep}
            points={isRetry ? points : 0}
            className="button button--quiet button--small all-details__button"
            onClick={press}
          >
            {word()}
          </CostButton>
        )}
      </div>
      <div className="all-details__failure">
        <QueryFailure
          query={{
            data: undefined,
            error,
            fetchStatus: isLoading ? 'fetching' : 'idle',
            // Of what was pressed for: the filter may have brought others since.
            refetch: () => load(batchIds),
          }}
        />
      </div>
    </div>
  );
}
