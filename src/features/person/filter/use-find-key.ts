import type { RefObject } from 'react';
import { isDialogOpen, isFindKey, useKeyDown } from '#src/ui/shortcuts.ts';

/**
 * While `enabled`, the browser's Find key focuses `field`; pressed again there, it opens the browser's Find. Does not depend on
 * the setting for single-key shortcuts: the browser's Find would miss cards that are not in the page.
 */
export function useFindKey(
  field: RefObject<HTMLInputElement | null>,
  enabled: boolean,
  onFocus: () => void,
): void {
  useKeyDown(enabled, (event) => {
    if (event.defaultPrevented || !isFindKey(event) || field.current === null) return;
    if (document.activeElement === field.current || isDialogOpen()) return;
    event.preventDefault();
    field.current.focus();
    field.current.select();
    onFocus();
  });
}
