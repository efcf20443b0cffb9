import { startTransition, useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';
import { useScrollToTarget, type Target } from './focus.ts';

const PAGE_SIZE = 100;

/** Larger batches make scrolling jerk. */
const BATCH_SIZE = 20;

/** About one screen: a short first paint keeps typing into a filter fast. */
const FIRST_PAINT_COUNT = 12;

const ROOT_MARGIN_PX = 2000;

export type ListProps<T> = {
  readonly items: readonly T[];
  /** Identifies the list, such as a filter's text. A change starts the list again at the top. */
  readonly listKey: string;
  /** Rendered first if it is not among the first hundred. */
  readonly target?: Target | null;
};

type GrowingListProps<T> = ListProps<T> & {
  /** The DOM id of an item's focusable element. */
  readonly toElementId: (item: T) => string;
  readonly children: (rendered: readonly T[]) => ReactNode;
  /** Replaces “Show more”. `showMore` is null when all items are rendered. */
  readonly end?: (showMore: (() => void) | null) => ReactNode;
};

export function GrowingList<T>({
  items,
  toElementId,
  listKey,
  target = null,
  children,
  end,
}: GrowingListProps<T>) {
  const t = useText();
  const [grown, setGrown] = useState({ listKey, count: PAGE_SIZE });
  const count = grown.listKey === listKey ? grown.count : PAGE_SIZE;
  const isFirstPainted = useDeferredValue(listKey, null) === listKey;
  const targetId = target?.id;
  const ordered = useMemo(() => {
    const index = items.findIndex((item) => toElementId(item) === targetId);
    return index < PAGE_SIZE ? items : [...items.slice(index, index + 1), ...items.toSpliced(index, 1)];
  }, [items, toElementId, targetId]);
  useScrollToTarget(target);
  const hasMore = count < items.length;
  const growNear = useCallback(
    (footer: HTMLElement | null) => {
      if (footer === null) return undefined;
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting === true)
            startTransition(() => setGrown({ listKey, count: count + BATCH_SIZE }));
        },
        // In a frame, the margin of any other root is ignored.
        { root: document, rootMargin: `0px 0px ${ROOT_MARGIN_PX}px` },
      );
      observer.observe(footer);
      return () => observer.disconnect();
    },
    [listKey, count],
  );
  /** Moves the focus to the first new item, as the clicked button moves away. */
  const showMore = (): void => {
    flushSync(() => setGrown({ listKey, count: count + PAGE_SIZE }));
    const next = ordered[count];
    if (next !== undefined) document.getElementById(toElementId(next))?.focus();
  };
  return (
    <>
      {children(ordered.slice(0, isFirstPainted ? count : FIRST_PAINT_COUNT))}
      {(hasMore || end !== undefined) && (
        <div ref={hasMore && isFirstPainted ? growNear : null} className="list-end row">
          {hasMore && <p className="secondary">{t.app.shown(count, items.length)}</p>}
          {end !== undefined
            ? end(hasMore ? showMore : null)
            : hasMore && (
                <Button className="no-print" onClick={showMore}>
                  {t.contacts.more}
                </Button>
              )}
        </div>
      )}
    </>
  );
}
