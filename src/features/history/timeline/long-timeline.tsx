import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { endOf, moveBetweenItems } from '#src/ui/arrow-keys.ts';
import type { HistoryEvent } from '#src/features/history/model/history-event.ts';
import { lineElementId } from './line-element-id.ts';
import { TimelineLine } from './timeline-line.tsx';
import { isFirstOfDay, type LineProps, type TimelineProps } from './timeline-props.ts';
import { useFocusedLine } from './use-focused-line.ts';
import { useTop } from './use-top.ts';

/** In px, where no line has been in the page. */
const ESTIMATED_HEIGHT = 36;

/** Of very many events, only the lines near the window are in the page; and the one with the focus and its neighbours. */
export function LongTimeline({ address, events, wanted, isOpen, onToggle }: TimelineProps & LineProps) {
  const t = useText();
  const list = useRef<HTMLUListElement>(null);
  const [{ heightOf, usualHeight }] = useState(() => measureLines(events));
  const top = useTop(list);
  const { focused, setFocused, goTo } = useFocusedLine(events, wanted);
  // Memoised: the virtualizer computes its lines again whenever the identity of a function changes.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const kept = focused === null ? [] : [focused - 1, focused, focused + 1];
      const inList = kept.filter((index) => index >= 0 && index < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...inList])].toSorted((a, b) => a - b);
    },
    [focused],
  );
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: events.length,
    estimateSize: (index) => heightOf(events[index]) ?? usualHeight,
    getItemKey: useCallback((index: number) => events[index]?.key ?? index, [events]),
    overscan: 10,
    scrollMargin: top,
    rangeExtractor,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const end = endOf(event);
    if (end === null) return moveBetweenItems(event);
    event.preventDefault();
    goTo(end === 'first' ? 0 : events.length - 1);
  };
  return (
    // As in `timeline.tsx`.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      role="list"
      aria-label={t.person.history}
      className="timeline timeline--long"
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setFocused(indexOf(target))}
      onBlur={(event) => !staysInside(event) && setFocused(null)}
    >
      {virtualizer.getVirtualItems().map(({ index, start }, place) => {
        const event = events[index];
        return event === undefined ? null : (
          <TimelineLine
            key={event.key}
            address={address}
            event={event}
            isFirstOfDay={isFirstOfDay(events, index)}
            isTabStop={focused === null ? place === 0 : focused === index}
            isOpen={isOpen(event.key)}
            onToggle={onToggle}
            place={{ index, count: events.length, top: start - top, ref: virtualizer.measureElement }}
          />
        );
      })}
    </ul>
  );
}

function indexOf(element: Element): number | null {
  const index = element.closest('[data-index]')?.getAttribute('data-index');
  return index == null ? null : Number(index);
}

/** When the whole window loses the focus, the element keeps it for later. */
const staysInside = ({ target, currentTarget, relatedTarget }: FocusEvent): boolean =>
  relatedTarget === null ? document.activeElement === target : currentTarget.contains(relatedTarget);

/**
 * The heights, in px, of the lines that this list takes the place of: they keep their places, and what somebody reads does not
 * move. Of other lines, the usual height is the best guess: on a phone they are higher.
 */
function measureLines(events: readonly HistoryEvent[]) {
  const heights = new Map<string, number>();
  let sum = 0;
  for (const { key } of events) {
    const height = document.getElementById(lineElementId(key))?.getBoundingClientRect().height;
    if (height === undefined) continue;
    heights.set(key, height);
    sum += height;
  }
  return {
    heightOf: (event: HistoryEvent | undefined) => event && heights.get(event.key),
    usualHeight: heights.size === 0 ? ESTIMATED_HEIGHT : sum / heights.size,
  };
}
