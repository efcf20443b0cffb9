import { useEffect } from 'react';
import { focusedCard } from '#src/features/person/cards/card-list.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { shortcutOf } from '#src/ui/shortcuts.ts';
import { useObserved, useServices } from '#src/session/services.tsx';

const TEXT_FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * One listener for all shortcuts: a key clicks the element that names it in `aria-keyshortcuts`, or focuses it if it is a
 * field. While a card has the focus, `c` copies that card's phone.
 */
export function useShortcuts(): void {
  const t = useText();
  const announce = useAnnounce();
  const { shortcuts } = useObserved(useServices().preferences);
  useEffect(() => {
    if (!shortcuts) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.matches(TEXT_FIELDS)))
        return;
      // Dialogs and menus handle keys themselves.
      if (document.querySelector('[aria-modal="true"], [role="menu"]') !== null) return;
      const shortcut = shortcutOf(event);
      if (shortcut === null) return;
      const card = shortcut === 'c' ? focusedCard() : null;
      const named = `[aria-keyshortcuts="${shortcut}"]`;
      const elements =
        card?.querySelectorAll<HTMLElement>(named) ??
        document.querySelectorAll<HTMLElement>(`${named}:not(.card-grid *)`);
      const element = [...elements].find((each) => each.matches(TEXT_FIELDS)) ?? elements[0];
      if (element === undefined) {
        if (card !== null) announce(t.help.noPhone, true);
        return;
      }
      event.preventDefault();
      if (element.matches(TEXT_FIELDS)) element.focus();
      else element.click();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [shortcuts, announce, t]);
}
