import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is put on paper: drawn at once, for the browser does not wait. Scrolls back afterwards. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    let top = 0;
    const begin = (): void => {
      top = scrollY;
      flushSync(() => setPrinting(true));
    };
    const end = (): void => {
      flushSync(() => setPrinting(false));
      scrollTo({ top });
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
