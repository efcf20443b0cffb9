import { useIsFetching, type Query } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PERSON_FOR_VISITOR, PERSON_VISITORS } from './person-queries.ts';

/** The screen has been painted: what is loaded or asked for from now on does not keep its first sight waiting. */
export function useAfterFirstPaint(): boolean {
  return useAfterPaintOf(true);
}

/** So have the cards of a person who was on the way, by an id or by that of a visitor, if any. */
export function useAfterFirstCards(): boolean {
  return useAfterPaintOf(useIsFetching({ predicate: isOfPerson }) === 0);
}

const isOfPerson = ({ queryKey: [name] }: Query): boolean =>
  name === PERSON_VISITORS || name === PERSON_FOR_VISITOR;

/** Whether a paint has come since `ready`; it stays true. */
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
