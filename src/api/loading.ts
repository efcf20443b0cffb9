import { type Query, useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DataApiMethod } from './errors.ts';

/** True once the screen has been painted: what loads from then on does not delay the first paint. */
export function useAfterFirstPaint(): boolean {
  return useAfterPaintOf(true);
}

/** The same, but after the first cards, if a person is being loaded. A call of a page that the agent has left does not count. */
export function useAfterFirstCards(): boolean {
  return useAfterPaintOf(useIsFetching({ type: 'active', predicate: isPersonQuery }) === 0);
}

const personMethods: ReadonlySet<unknown> = new Set<DataApiMethod>([
  'get.person_visitors',
  'getobj.person_for_visitor',
]);

const isPersonQuery = ({ queryKey: [method] }: Query): boolean => personMethods.has(method);

/** True from the first paint after `ready`. */
function useAfterPaintOf(ready: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!ready) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setPainted(true))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [ready]);
  return painted;
}

/** Resolves once the condition stays false, or after 20 seconds. */
export async function whenSettled(condition: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  // Twice: what an answer names is fetched, and shown, soon after it has come.
  for (let count = 0; count < 2 && Date.now() < end; count = condition() ? 0 : count + 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}
