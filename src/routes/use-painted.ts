import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PERSON_VISITORS } from '#src/queries/person-queries.ts';

/** The screen has been painted: what is loaded or asked for from now on does not keep its first sight waiting. */
export function usePainted(): boolean {
  return usePaintedSince(true);
}

/** So have the cards of a person that was on its way, if any. */
export function useCardsPainted(): boolean {
  return usePaintedSince(useIsFetching({ queryKey: [PERSON_VISITORS] }) === 0);
}

/** Whether a paint has come since `ready`; it stays true. */
function usePaintedSince(ready: boolean): boolean {
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
