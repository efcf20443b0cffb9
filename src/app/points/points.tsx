import { useEffect, useState } from 'react';
import { PointsBadge } from './points-badge.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { viewPoints } from './points-left.ts';
import { nextTask } from '#src/lib/time-slicing.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useNow } from '#src/ui/hooks/use-now.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

/** The points left, from the last answer that reported them. */
export function Points() {
  const { points } = useObserved(useServices().usage);
  const now = useNow();
  // Known with the answer that brings the cards, but shown after them.
  const ready = useFormatters(useAfterFirstCards());
  return (
    <PointsBadge
      now={now}
      {...(points === null || !ready
        ? { day: null, minute: null }
        : viewPoints(points.limits, points.at, Math.max(now, points.at)))}
    />
  );
}

/**
 * Whether the formatters of numbers and times have been created. The browser needs 17 ms for each, on a phone four times that:
 * after the cards are painted, each is created in a task of its own.
 */
function useFormatters(painted: boolean): boolean {
  const { formats } = useText();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!painted || ready) return undefined;
    let cancelled = false;
    const create = async (): Promise<void> => {
      for (const format of [formats.number, formats.time]) {
        await nextTask();
        if (cancelled) return;
        format(Date.now());
      }
      setReady(true);
    };
    void create();
    return () => void (cancelled = true);
  }, [painted, ready, formats]);
  return ready;
}
