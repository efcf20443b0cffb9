import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { MAX_PRINTED, VIRTUALIZE_ABOVE } from '#src/model/many-records.ts';
import { moveBetweenItems } from '#src/ui/arrow-keys.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { TimelineLine } from './timeline-line.tsx';
import { isFirstOfDay, type LineProps, type TimelineProps } from './timeline-props.ts';
import { useGoTo } from './use-go-to.ts';
import './timeline.css';

// The virtualizer is heavy, and few people have so many events. Until it is there all lines are in the page, so that the place
// where somebody reads stays.
const LongTimeline = lazyWithRetry(
  async () => (await import('./long-timeline.tsx')).LongTimeline,
  (props: TimelineProps & LineProps) => <ShortTimeline {...props} atOnce />,
);

/** The events as lines. */
export function Timeline({ printing, ...props }: TimelineProps & { readonly printing: boolean }) {
  const lines = useOpenLines();
  const { events } = props;
  const mayBeLong = events.length > VIRTUALIZE_ABOVE / 2;
  useEffect(() => {
    if (mayBeLong) void LongTimeline.preload();
  }, [mayBeLong]);
  if (events.length > VIRTUALIZE_ABOVE && !printing) return <LongTimeline {...props} {...lines} />;
  const inPage = printing ? events.slice(0, MAX_PRINTED) : events;
  return <ShortTimeline {...props} {...lines} events={inPage} atOnce={printing} />;
}

/** More than a window shows. */
const FIRST_LINES = 40;

type ShortTimelineProps = TimelineProps & LineProps & { readonly atOnce: boolean };

function ShortTimeline({ address, events: all, wanted, atOnce, isOpen, onToggle }: ShortTimelineProps) {
  const t = useText();
  // The first lines are painted before the others are drawn.
  const hasAll = useDeferredValue(true, atOnce);
  const events = hasAll ? all : all.slice(0, FIRST_LINES);
  useGoTo(wanted);
  return (
    // Safari drops the role of a list without bullets. Arrow keys go between its items, which Tab reaches.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul role="list" aria-label={t.person.history} className="timeline" onKeyDown={moveBetweenItems}>
      {events.map((event, index) => (
        <TimelineLine
          key={event.key}
          address={address}
          event={event}
          isFirstOfDay={isFirstOfDay(events, index)}
          isTabStop={index === 0}
          isOpen={isOpen(event.key)}
          onToggle={onToggle}
        />
      ))}
    </ul>
  );
}

/** Which lines show their details: they stay open while the list changes. */
function useOpenLines(): LineProps {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const onToggle = useCallback(
    (key: string): void =>
      setOpen((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  return useMemo(() => ({ isOpen: (key: string) => open.has(key), onToggle }), [open, onToggle]);
}
