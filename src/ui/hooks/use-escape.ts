import { useEffect, useEffectEvent } from 'react';

/** While `on`, Escape anywhere on the page; but not where it is used up, and not in a dialog or a menu. */
export function useEscape(on: boolean, onEscape: () => void): void {
  const take = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return;
    if (event.target instanceof HTMLSelectElement && mayBeOpen(event.target)) return;
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent): void => take(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [on]);
}

/** Firefox tells the page of the key that closes a list of choices. */
const mayBeOpen = (select: HTMLSelectElement): boolean =>
  !CSS.supports('selector(:open)') || select.matches(':open');
