import { useCallback, useEffect, useRef, useState } from 'react';
import type { Line, Run } from '#src/features/history/model/lines.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { VIRTUALIZE_ABOVE } from '#src/lib/many-records.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { Target } from '#src/ui/focus.ts';
import { RowWindow, useWindowedRows, type ListKind } from '#src/ui/windowed/use-windowed-rows.tsx';
import { lineElementId, TimelineLine } from './timeline-line.tsx';
import './timeline.css';

/** Lengths are in px. */
const LINES: ListKind<Line> = {
  idOf: lineElementId,
  gap: 0,
  estimatedHeight: 36,
  first: 40,
  paintsFirst: true,
  wholeUntilLoaded: true,
};

type TimelineProps = {
  readonly address: PersonAddress;
  readonly lines: readonly Line[];
  /** How many events are loaded, of all kinds. */
  readonly total: number;
  readonly onToggleRun: (run: Run) => void;
  /** The target of a press on a week. */
  readonly target: Target | null;
  readonly onReached: () => void;
};

/** The list of the history. */
export function Timeline({ address, lines, total, onToggleRun, target, onReached }: TimelineProps) {
  const t = useText();
  // They stay open while the list changes.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const onOpen = useCallback((key: string, isOpen: boolean): void => {
    setOpen((before) => {
      const next = new Set(before);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  const list = useRef<HTMLUListElement>(null);
  const { drawn, spaceBelow, isWhole, listEvents, rowWindow } = useWindowedRows(LINES, {
    list,
    items: lines,
    virtualize: total > VIRTUALIZE_ABOVE,
    target,
    onReached,
  });
  const mayBeLong = total > VIRTUALIZE_ABOVE / 2;
  useEffect(() => {
    if (mayBeLong) void RowWindow.preload();
  }, [mayBeLong]);
  return (
    <>
      {rowWindow}
      {/* Safari drops the role of a list without bullets. Arrow keys go between its items, which Tab reaches. */}
      <ul
        ref={list}
        role="list"
        aria-label={t.person.history}
        className={isWhole ? 'timeline panel' : 'timeline panel timeline--part'}
        style={isWhole ? undefined : { paddingBlockEnd: spaceBelow }}
        {...listEvents}
      >
        {drawn.map(({ item, isTabStop, position }) => (
          <TimelineLine
            key={item.key}
            address={address}
            line={item}
            isTabStop={isTabStop}
            position={position}
            isOpen={open.has(item.key)}
            onOpen={onOpen}
            onToggleRun={onToggleRun}
          />
        ))}
      </ul>
    </>
  );
}
