import { useCallback, useState, type ReactNode } from 'react';
import type { Line, Run } from '#src/features/history/model/lines.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { PersonAddress } from '#src/lib/paths.ts';
import { GrowingList, type ListProps } from '#src/ui/growing-list.tsx';
import { lineElementId, TimelineLine } from './timeline-line.tsx';
import './timeline.css';

type TimelineProps = ListProps<Line> & {
  readonly address: PersonAddress;
  readonly onToggleRun: (run: Run) => void;
  /** The button below the lines, which shows more of those that are loaded, or loads more. */
  readonly end: (showMore: (() => void) | null) => ReactNode;
};

/** The list of the history. */
export function Timeline({ address, onToggleRun, ...list }: TimelineProps) {
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
  return (
    <GrowingList {...list} idOf={lineElementId}>
      {(lines) => (
        // Safari drops the role of a list without bullets.
        <ul role="list" aria-label={t.person.history} className="timeline panel">
          {lines.map((line) => (
            <TimelineLine
              key={line.key}
              address={address}
              line={line}
              isOpen={open.has(line.key)}
              onOpen={onOpen}
              onToggleRun={onToggleRun}
            />
          ))}
        </ul>
      )}
    </GrowingList>
  );
}
