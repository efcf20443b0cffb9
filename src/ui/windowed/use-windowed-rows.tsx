import {
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { MAX_PRINTED, VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';
import { endOf, moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { useGoTo, type Target } from '#src/ui/focus.ts';
import { usePrinting } from '#src/ui/hooks/browser-state.ts';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';
import type { RowsInWindow, RowWindowProps } from './row-window.tsx';
import { firstRowsLayout, rowsAround, rowsLayout, type ItemPosition, type RowSizes } from './rows-layout.ts';

// The virtualizer is heavy, and few people have so many records or events.
export const RowWindow = lazyWithRetry(async () => (await import('./row-window.tsx')).RowWindow, UntilLoaded);

function UntilLoaded({ onRows, wholeUntilLoaded, failure }: RowWindowProps & FallbackProps) {
  const isWhole = wholeUntilLoaded || failure !== null;
  useLayoutEffect(() => {
    if (isWhole) onRows('all');
  }, [isWhole, onRows]);
  return null;
}

/** A kind of list: its cards, rows or lines. */
export type ListKind<T> = RowSizes & {
  /** The id of an item's element. */
  readonly idOf: (item: T) => string;
  /** So many items are in the page until it is known which are near the window: more than any screen shows. */
  readonly first: number;
  /** The first items are painted before the others are drawn. */
  readonly paintsFirst?: true;
  /** While the virtualizer is loaded, all items are in the page: the agent reads the last ones and has loaded more. */
  readonly wholeUntilLoaded?: true;
};

type Options<T> = {
  readonly list: RefObject<HTMLElement | null>;
  readonly items: readonly T[];
  /** True above 500 items, whatever a filter leaves of them. */
  readonly virtualize: boolean;
  /** The item to go to; it stays in the page. */
  readonly target: Target | null;
  readonly onReached: () => void;
};

/** An item that is in the page. */
export type DrawnItem<T> = {
  readonly item: T;
  readonly index: number;
  /** Tab reaches one item of the list; arrow keys go on from there. */
  readonly isTabStop: boolean;
  /** Where the item is, if not all items may be in the page. */
  readonly position: ItemPosition | undefined;
};

/**
 * The items of a list that are in the page. A virtualized list has only the rows near the window, with empty space in place of the
 * others; and the rows of the target and of the item with the focus, so that Tab continues from there.
 */
export function useWindowedRows<T>(
  kind: ListKind<T>,
  { list, items, virtualize, target, onReached }: Options<T>,
) {
  const ids = useMemo(() => items.map(kind.idOf), [items, kind]);
  const targetId = target?.id ?? null;
  const total = items.length;
  const { columns, top } = useListGeometry(list, virtualize);
  const [inWindow, setInWindow] = useState<RowsInWindow | 'all' | null>(null);
  const printing = usePrinting();
  const hasAll = useDeferredValue(true, kind.paintsFirst !== true || printing);
  const allFit = useAllFit(items, virtualize);
  const { focusedId, listEvents } = useListFocus(ids);
  useGoTo(target, onReached);

  // Memoised: the virtualizer recomputes its rows whenever the identity of one of them changes.
  const idOfRow = useCallback((row: number) => ids[row * columns] ?? String(row), [ids, columns]);
  const keptRows = useMemo(() => {
    const kept = [focusedId, targetId].map((id) => (id === null ? -1 : ids.indexOf(id)));
    return rowsAround(
      kept.filter((index) => index >= 0),
      ids.length,
      columns,
    );
  }, [ids, focusedId, targetId, columns]);

  const isWhole = allFit || printing || inWindow === 'all';
  const wholeCount = printing ? Math.min(total, MAX_PRINTED) : hasAll ? total : Math.min(total, kind.first);
  const [maxDrawn, setMaxDrawn] = useState(kind.first);
  if (isWhole && wholeCount > maxDrawn) setMaxDrawn(wholeCount);
  const { spans, spaceBelow } = isWhole
    ? firstRowsLayout(wholeCount, wholeCount, columns, kind)
    : inWindow === null
      ? firstRowsLayout(maxDrawn, total, columns, kind)
      : rowsLayout(inWindow.rows, inWindow.height, total, columns, kind);
  const measure = isWhole ? undefined : inWindow?.measure;
  const drawn = spans.flatMap(({ from, to, spaceAbove }, span) =>
    items.slice(from, to).map((item, offset): DrawnItem<T> => ({
      item,
      index: from + offset,
      isTabStop: span === 0 && offset === 0,
      position: virtualize
        ? {
            row: Math.floor(from / columns),
            inList: from + offset + 1,
            count: total,
            spaceAbove,
            ref: offset === 0 ? measure : undefined,
          }
        : undefined,
    })),
  );
  return {
    drawn,
    spaceBelow,
    isWhole,
    listEvents: virtualize ? listEvents : { onKeyDown: moveBetweenItems },
    /** Draws nothing; beside the list. */
    rowWindow: allFit ? null : (
      <RowWindow
        list={list}
        rowCount={Math.ceil(total / columns)}
        idOfRow={idOfRow}
        top={top}
        keptRows={keptRows}
        onRows={setInWindow}
        sizes={kind}
        wholeUntilLoaded={kind.wholeUntilLoaded === true}
      />
    ),
  };
}

/** The item with the focus, in a list that does not have all of its items in the page. Home and End bring theirs into it. */
function useListFocus(ids: readonly string[]) {
  /** Of the item that has the focus, or will have it. */
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [end, setEnd] = useState<Target | null>(null);
  useGoTo(end, () => setEnd(null));
  const listEvents = {
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      const key = endOf(event);
      const id = key === null ? undefined : ids.at(key === 'first' ? 0 : -1);
      if (id === undefined) return moveBetweenItems(event);
      event.preventDefault();
      setFocusedId(id);
      setEnd({ id, isReached: false });
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>): void =>
      setFocusedId(target.closest('[data-index]')?.id ?? null),
    onBlur: ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
      // When the whole window loses the focus, the element keeps it for later.
      const stays =
        relatedTarget === null ? document.activeElement === target : currentTarget.contains(relatedTarget);
      if (!stays) setFocusedId(null);
    },
  };
  return { focusedId, listEvents };
}

/**
 * Whether all items may be in the page. Of more than 500, those that a filter leaves are drawn near the window first, and all of
 * them, if they are at most 500, a moment later.
 */
function useAllFit(items: readonly unknown[], virtualize: boolean): boolean {
  const [few, setFew] = useState<readonly unknown[] | null>(null);
  useEffect(() => {
    if (!virtualize) return undefined;
    const timer = setTimeout(() => setFew(items.length <= VIRTUALIZE_ABOVE ? items : null));
    return () => clearTimeout(timer);
  }, [items, virtualize]);
  // Not a transition: those have priority over a deferred filter, and the next key would wait for all of these items.
  const allDrawn = useDeferredValue(few) === items;
  return !virtualize || allDrawn;
}

/** While `enabled`: how many columns a list has, and where it begins in the document, in px. */
function useListGeometry(
  list: RefObject<HTMLElement | null>,
  enabled: boolean,
): { readonly columns: number; readonly top: number } {
  const [geometry, setGeometry] = useState({ columns: 1, top: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!enabled || element === null) return undefined;
    const measure = (): void => {
      const columns = getComputedStyle(element).gridTemplateColumns.split(' ').length;
      const top = Math.round(element.getBoundingClientRect().top + scrollY);
      setGeometry((before) => (before.columns === columns && before.top === top ? before : { columns, top }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What is above the list moves it.
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list, enabled]);
  return geometry;
}
