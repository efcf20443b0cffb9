import { useEffect } from 'react';
import { shortcutOf } from '#src/view-model/shortcuts.ts';
import { useObserved, useServices } from './services.tsx';

const TEXT_FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** One listener for all: a key presses (or, of a field, focuses) the element that names it in `aria-keyshortcuts`. */
export function useShortcuts(): void {
  const { shortcuts } = useObserved(useServices().preferences);
  useEffect(() => {
    if (!shortcuts) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.matches(TEXT_FIELDS)))
        return;
      // A dialog or a menu has the keyboard for itself.
      if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      const elements = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${shortcut}"]`);
      const element = [...elements].find((each) => each.matches(TEXT_FIELDS)) ?? elements[0];
      if (element === undefined) return;
      event.preventDefault();
      if (element.matches(TEXT_FIELDS)) element.focus();
      else element.click();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [shortcuts]);
}
