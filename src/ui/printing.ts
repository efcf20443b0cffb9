import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** While the browser prints: what is cut is then drawn as a whole. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser lays the page out right after the event.
    const update = ({ type }: Event): void => flushSync(() => setPrinting(type === 'beforeprint'));
    addEventListener('beforeprint', update);
    addEventListener('afterprint', update);
    return () => {
      removeEventListener('beforeprint', update);
      removeEventListener('afterprint', update);
    };
  }, []);
  return isPrinting;
}
