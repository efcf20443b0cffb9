import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useCaller } from '#src/session/services.tsx';
import { loadAll, stopLoadingAll } from './load-all.ts';
import { useMore, useMoreStore } from './more-store.ts';
import './all-details.css';

/** Of more, so many calls would use up the points of a minute. */
const MOST_RECORDS = 50;

type AllDetailsProps = {
  /** False: hidden, and still loading. */
  readonly isShown: boolean;
};

/** Offers to load more of all records, and says beforehand how many points that uses. */
export function AllDetails({ isShown }: AllDetailsProps) {
  const count = useMore(({ records }) => records.blockOf.size);
  return count > 1 && count <= MOST_RECORDS && <Offer count={count} isOffered={isShown} />;
}

type OfferProps = { readonly count: number; readonly isOffered: boolean };

function Offer({ count, isOffered }: OfferProps) {
  const t = useText();
  const store = useMoreStore();
  const { isAllShown, loadingAll, result, answered, records } = useMore((more) => more);
  const isLoading = loadingAll !== null;
  const queryClient = useQueryClient();
  const caller = useCaller();
  const load = (): void => void loadAll(store, queryClient, caller);
  const show = (isShown: boolean): void => store.change({ isAllShown: isShown });
  const { failed, error } = result;
  const button = useRef<HTMLButtonElement>(null);
  const points = count - answered.properties.size + records.blocks.length - answered.usernames.size;
  const isLoaded = points === 0 && !isLoading;
  const isRetry = failed > 0 && error === null;
  const announce = useAnnounce();
  useEnd(isLoading, () => {
    show(true);
    if (failed > 0) announce(t.allDetails.failed(failed));
    else if (isLoaded) announce(t.allDetails.loaded(count));
  });
  const press = (): void => {
    if (isLoaded) show(!isAllShown);
    else if (isLoading) stopLoadingAll(store);
    else load();
  };
  const word = (): string => {
    if (isLoaded) return isAllShown ? t.allDetails.hide : t.allDetails.show;
    if (isLoading) return t.allDetails.stop;
    return isRetry ? t.chunkFallback.tryAgain : t.allDetails.load(count, points);
  };
  if (!isOffered) return null;
  return (
    <>
      <div className="all-details">
        {isLoading && <span>{t.allDetails.progress(answered.loadedCount, count)}</span>}
        {isRetry && <span className="all-details__failed">{t.allDetails.failed(failed)}</span>}
        {/* One button: the focus stays on it, whatever it does. */}
        <CostButton
          ref={button}
          points={points}
          isCostInName
          className="button button--quiet button--small all-details__button"
          onClick={press}
        >
          {word()}
        </CostButton>
      </div>
      {error !== null && (
        <div className="all-details__failure">
          <Failure
            error={error}
            onTryAgain={() => {
              // The notice is removed, and its button with it.
              button.current?.focus();
              load();
            }}
          />
        </div>
      )}
    </>
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
