import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { Failure } from '#src/features/failure/failure.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useAllCards, useAllShown } from './more-provider.tsx';
import { useLoadAll } from './use-load-all.ts';
import './all-details.css';

/** Of more, so many calls would use up the points of a minute. */
const MOST_RECORDS = 50;

type AllDetailsProps = {
  /** False: hidden, and still loading. */
  readonly isShown: boolean;
};

/** Offers to load more of all records, and says beforehand how many points that uses. */
export function AllDetails({ isShown }: AllDetailsProps) {
  const { ids } = useAllCards();
  return ids.length > 1 && ids.length <= MOST_RECORDS && <Offer count={ids.length} isOffered={isShown} />;
}

type OfferProps = { readonly count: number; readonly isOffered: boolean };

function Offer({ count, isOffered }: OfferProps) {
  const t = useText();
  const { points, done, isLoading, failed, ended, load, stop } = useLoadAll();
  const [isShown, show] = useAllShown();
  const isOver = points === 0 && !isLoading;
  const isRetry = failed > 0 && ended === null;
  const announce = useAnnounce();
  useEnd(isLoading, () => {
    show(true);
    if (failed > 0) announce(t.allDetails.failed(failed));
    else if (isOver) announce(t.allDetails.loaded(count));
  });
  const press = (): void => {
    if (isOver) show(!isShown);
    else if (isLoading) stop();
    else load();
  };
  const word = (): string => {
    if (isOver) return isShown ? t.allDetails.hide : t.allDetails.show;
    if (isLoading) return t.allDetails.stop;
    return isRetry ? t.chunkFallback.tryAgain : t.allDetails.load(count, points);
  };
  if (!isOffered) return null;
  return (
    <>
      <div className="all-details">
        {isLoading && <span>{t.allDetails.progress(done, count)}</span>}
        {isRetry && <span className="all-details__failed">{t.allDetails.failed(failed)}</span>}
        {/* One button: the focus stays on it, whatever it does. */}
        <button
          type="button"
          className="button button--quiet button--small all-details__button"
          onClick={press}
        >
          {word()}
        </button>
      </div>
      {ended !== null && (
        <div className="all-details__failure">
          <Failure error={ended} onTryAgain={load} />
        </div>
      )}
    </>
  );
}

/** Once it ends, what has come is shown, and what has become of it is said. */
function useEnd(isLoading: boolean, onEnd: () => void): void {
  const wasLoading = useRef(false);
  const latest = useEffectEvent(onEnd);
  useEffect(() => {
    if (wasLoading.current && !isLoading) latest();
    wasLoading.current = isLoading;
  }, [isLoading]);
}
