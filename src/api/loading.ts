import { type Query, type QueryClient, useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** True once the first cards are painted, if a person is being loaded; else the screen. A call of a page that the agent has left does not count. */
export function useAfterFirstCards(): boolean {
  return useAfterFirstPaint(useIsFetching({ type: 'active', predicate: isPersonQuery }) === 0);
}

const isPersonQuery = ({ queryKey: [method] }: Query): boolean =>
  method === 'get.person_visitors' || method === 'getobj.person_for_visitor';

/** True from the first paint of the screen after `ready`: what loads from then on does not delay it. */
export function useAfterFirstPaint(ready = true): boolean {
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

/** Resolves a moment after the last answer, if no active query is fetching then: a result is drawn first, and may start the next query. */
export async function whenSettled(queryClient: QueryClient): Promise<void> {
  const isFetching = (): boolean => queryClient.isFetching({ type: 'active' }) > 0;
  let wasFetching: boolean;
  do {
    wasFetching = isFetching();
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (wasFetching || isFetching());
}
