import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is printed; drawn synchronously, because the browser does not wait. Scrolls back afterwards. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let top = 0;
    const start = (): void => {
      top = scrollY;
      flushSync(() => setPrinting(true));
    };
    const end = (): void => {
      flushSync(() => setPrinting(false));
      scrollTo({ top });
    };
    addEventListener('beforeprint', start);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', start);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
