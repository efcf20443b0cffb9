import { useLayoutEffect } from 'react';

/** How many components want each class now. */
const wanted = new Map<string, number>();

/**
 * A class of the document's root while the component is in the page. `:root:has(…)` would need no code, but with it the browser
 * searches the whole page whenever something is added anywhere.
 */
export function useRootClass(name: string): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    wanted.set(name, (wanted.get(name) ?? 0) + 1);
    classList.add(name);
    return () => {
      const others = (wanted.get(name) ?? 0) - 1;
      wanted.set(name, others);
      if (others === 0) classList.remove(name);
    };
  }, [name]);
}
