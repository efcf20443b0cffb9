import { useEffect, useEffectEvent, type RefObject } from 'react';
import { isFindKey } from '#src/lib/shortcuts.ts';

/**
 * While `on`, the browser's Find key goes to `field` instead; once more, and it is the browser's. Whether or not the
 * agent wants single-key shortcuts: the browser's Find would say "none" of cards that are there.
 */
export function useFindKey(
  field: RefObject<HTMLInputElement | null>,
  on: boolean,
  onTaken: () => void,
): void {
  const take = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isFindKey(event) || field.current === null) return;
    if (document.activeElement === field.current) return;
    if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return;
    event.preventDefault();
    field.current.focus();
    field.current.select();
    onTaken();
  });
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent): void => take(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [on]);
}
