import { useEffect, useEffectEvent } from 'react';

/** Calls `onEscape` for Escape anywhere on the page, unless something else handles the key, such as a dialog or a menu. */
export function useEscape(enabled: boolean, onEscape: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return;
    if (event.target instanceof HTMLSelectElement && mayBeOpen(event.target)) return;
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => handle(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [enabled]);
}

/** In Firefox the page also gets the key that closes an open `select`. */
const mayBeOpen = (select: HTMLSelectElement): boolean =>
  !CSS.supports('selector(:open)') || select.matches(':open');
