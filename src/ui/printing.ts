import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** For what is drawn first while printing, which gets no event. */
let isNowPrinting = false;

/** While the browser prints: what is cut is then drawn as a whole. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(isNowPrinting);
  useEffect(() => {
    // The browser lays the page out right after the event.
    const update = ({ type }: Event): void => {
      isNowPrinting = type === 'beforeprint';
      flushSync(() => setPrinting(isNowPrinting));
    };
    addEventListener('beforeprint', update);
    addEventListener('afterprint', update);
    return () => {
      removeEventListener('beforeprint', update);
      removeEventListener('afterprint', update);
    };
  }, []);
  return isPrinting;
}
