import { useEffect, useEffectEvent, type RefObject } from 'react';
import { isFindKey } from '#src/ui/shortcuts.ts';

/**
 * While `enabled`, the browser's Find key focuses `field`; pressed again there, it opens the browser's Find. Does not depend on
 * the setting for single-key shortcuts: the browser's Find would miss cards that are not in the page.
 */
export function useFindKey(
  field: RefObject<HTMLInputElement | null>,
  enabled: boolean,
  onFocus: () => void,
): void {
  const handle = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || !isFindKey(event) || field.current === null) return;
    if (document.activeElement === field.current) return;
    if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return;
    event.preventDefault();
    field.current.focus();
    field.current.select();
    onFocus();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent): void => handle(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [enabled]);
}
