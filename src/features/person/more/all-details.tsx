import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { QueryFailure } from '#src/features/failure/query-view.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useKeptFocus } from '#src/ui/focus.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useCaller } from '#src/session/services.tsx';
import { callsForAll, loadAll, stopLoadingAll } from './load-all.ts';
import { useMore, useMoreStore } from './more-store.ts';
import './all-details.css';

/** Of more, so many calls would use up the points of a minute. */
const MOST_RECORDS = 50;

export type AllDetailsProps = {
  /** The records that the filter leaves. */
  readonly shown: readonly VisitorRecord[];
  /** Whether details are on the screen; otherwise it is hidden, and still loads. */
  readonly isOffered: boolean;
  /** False: loaded details are always shown, as columns of a table. */
  readonly canHide: boolean;
};

/** Offers to load more of all shown records, and says beforehand how many points that uses. */
export function AllDetails({ shown, isOffered, canHide }: AllDetailsProps) {
  const t = useText();
  const store = useMoreStore();
  const more = useMore((state) => state);
  const { isAllShown, loadingAll, result, answered, records } = more;
  const isLoading = loadingAll !== null;
  const queryClient = useQueryClient();
  const caller = useCaller();
  const ids = [...new Set(shown.flatMap(({ visitorId }) => visitorId ?? []))];
  const calls = callsForAll(more, ids);
  const points = calls.usernames.length + calls.properties.length;
  const isAll = (count: number): boolean => count === records.blockOf.size;
  const { loadAll: loadAllText, loadThese, allLoaded, theseLoaded } = t.allDetails;
  const loadedText = (count: number): string => (isAll(count) ? allLoaded : theseLoaded)(count);
  const load = (): void => void loadAll(store, queryClient, caller, ids);
  const show = (isShown: boolean): void => store.change({ isAllShown: isShown });
  const { failed, error } = result;
  const kept = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => void (kept.current = element);
  const keptFocus = useKeptFocus(kept);
  const isLoaded = points === 0 && !isLoading;
  const isRetry = failed > 0 && error === null && !isLoaded;
  const announce = useAnnounce();
  useEnd(isLoading, () => {
    show(true);
    if (failed > 0) announce(t.allDetails.failed(failed));
    else if (result.count > 0) announce(loadedText(result.count));
  });
  const press = (): void => {
    if (isLoaded) show(!isAllShown);
    else if (isLoading) stopLoadingAll(store);
    else load();
  };
  const word = (): string => {
    if (isLoaded) return isAllShown ? t.allDetails.hide : t.allDetails.show;
    if (isLoading) return t.allDetails.stop;
    return isRetry
      ? t.chunkFallback.tryAgain
      : (isAll(ids.length) ? loadAllText : loadThese)(ids.length, points);
  };
  const isUseful = isLoading || (ids.length > 1 && ids.length <= MOST_RECORDS);
  if (!isOffered || !isUseful) return null;
  return (
    <div className="all-details" {...keptFocus}>
      <div className="all-details__line">
        {isLoading && (
          <span>
            {t.allDetails.progress(
              loadingAll.ids.filter((id) => answered.loaded.has(id)).length,
              loadingAll.ids.length,
            )}
          </span>
        )}
        {isRetry && <span className="danger">{t.allDetails.failed(failed)}</span>}
        {isLoaded && !canHide ? (
          <span ref={keep} tabIndex={-1}>
            {loadedText(ids.length)}
          </span>
        ) : (
          // One button: the focus stays on it, whatever it does.
          <CostButton
            ref={keep}
            points={isRetry ? points : 'in-name'}
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
            refetch: load,
          }}
        />
      </div>
    </div>
  );
}

/** When it ends, shows what was loaded, and announces how it ended. */
function useEnd(isLoading: boolean, onEnd: () => void): void {
  const wasLoading = useRef(false);
  const latest = useEffectEvent(onEnd);
  useEffect(() => {
    if (wasLoading.current && !isLoading) latest();
    wasLoading.current = isLoading;
  }, [isLoading]);
}
