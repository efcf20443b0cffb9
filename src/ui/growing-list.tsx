import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  startTransition,
} from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';
import { useScrollToTarget, type Target } from './focus.ts';

/** How many items are drawn at first, and with each “Show more”. */
const PAGE_SIZE = 100;

/** How many more are drawn when the end comes near. More at once makes scrolling jerk. */
const BATCH_SIZE = 20;

/** What a usual screen shows. Painted first, so that typing into a filter stays fast. */
const FIRST_PAINT_COUNT = 12;

/** How near the end of the list comes before more are drawn, in px. */
const ROOT_MARGIN_PX = 2000;

export type ListProps<T> = {
  readonly items: readonly T[];
  /** Identifies the list, such as a filter's text: when it changes, the list starts again at the top. */
  readonly of: string;
  /** The item to go to. It is drawn first if it is not among those drawn at first. */
  readonly target: Target | null;
  readonly onScrolledTo: () => void;
};

type GrowingListProps<T> = ListProps<T> & {
  /** The id of an item's element, which can have the focus. */
  readonly idOf: (item: T) => string;
  /** The list. */
  readonly children: (drawn: readonly T[]) => ReactNode;
  /** Replaces “Show more”. `showMore` is null when all items are drawn. */
  readonly end?: (showMore: (() => void) | null) => ReactNode;
};

/** Draws a hundred items of a list, more whenever its end comes near, and says how many are shown. */
export function GrowingList<T>({
  items,
  idOf,
  of,
  target,
  onScrolledTo,
  children,
  end,
}: GrowingListProps<T>) {
  const t = useText();
  const [grown, setGrown] = useState({ of, count: PAGE_SIZE });
  const count = grown.of === of ? grown.count : PAGE_SIZE;
  const isFirstPainted = useDeferredValue(of, null) === of;
  const targetId = target?.id;
  const ordered = useMemo(() => {
    const index = items.findIndex((item) => idOf(item) === targetId);
    return index < PAGE_SIZE ? items : [...items.slice(index, index + 1), ...items.toSpliced(index, 1)];
  }, [items, idOf, targetId]);
  useScrollToTarget(target, onScrolledTo);
  const isPart = count < items.length;
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The end of the first dozen is always near.
    if (!isPart || !isFirstPainted || foot.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true)
          startTransition(() => setGrown({ of, count: count + BATCH_SIZE }));
      },
      // The document as the root: in a frame, the margin of any other root is ignored.
      { root: document, rootMargin: `0px 0px ${ROOT_MARGIN_PX}px` },
    );
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [isPart, isFirstPainted, of, count]);
  /** The first new item takes the focus, as the pressed button moves away. */
  const showMore = (): void => {
    flushSync(() => setGrown({ of, count: count + PAGE_SIZE }));
    const next = ordered[count];
    if (next !== undefined) document.getElementById(idOf(next))?.focus();
  };
  return (
    <>
      {children(ordered.slice(0, isFirstPainted ? count : FIRST_PAINT_COUNT))}
      {(isPart || end !== undefined) && (
        <div ref={foot} className="list-end row">
          {isPart && <p className="secondary">{t.list.shown(count, items.length)}</p>}
          {end !== undefined
            ? end(isPart ? showMore : null)
            : isPart && (
                <Button className="no-print" onClick={showMore}>
                  {t.list.showMore}
                </Button>
              )}
        </div>
      )}
    </>
  );
}
