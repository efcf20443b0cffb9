import { useEffect, useState } from 'react';
import { PointsBadge } from './points-badge.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { viewPoints } from './points-left.ts';
import { nextTask } from '#src/lib/time-slicing.ts';
import { useObserved, useServices } from '#src/session/services.tsx';
import { useNow } from '#src/ui/hooks/use-now.ts';
import { useAfterFirstCards } from '#src/api/queries/use-after-first-paint.ts';

/** The points left, from the last answer that told them. */
export function Points() {
  const { points } = useObserved(useServices().usage);
  const now = useNow();
  // They come with the person's answer, and after the person's cards.
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
 * Whether numbers and times can be written without delay, asked for from the cards' paint on. The browser's formatters are
 * slow to make, 17 ms and four times that on a phone: each is made in a task of its own.
 */
function useFormatters(painted: boolean): boolean {
  const { formats } = useText();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (!painted || ready) return undefined;
    let left = false;
    const make = async (): Promise<void> => {
      for (const write of [formats.number, formats.time]) {
        await nextTask();
        if (left) return;
        write(Date.now());
      }
      setReady(true);
    };
    void make();
    return () => void (left = true);
  }, [painted, ready, formats]);
  return ready;
}
