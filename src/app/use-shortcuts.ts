import { flushSync } from 'react-dom';
import { cardAround, focusedCard } from '#src/features/person/cards/card-list.tsx';
import { copyText } from '#src/ui/copy/copy-text.ts';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { isDialogOpen, type Shortcut, shortcutOf, useKeyDown } from '#src/ui/shortcuts.ts';
import { useObserved, useServices } from '#src/session/services.tsx';

const TEXT_FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/**
 * One listener for all shortcuts: a key clicks the element that names it in `aria-keyshortcuts`, or focuses it if it is a
 * field. While a card or a row has the focus, `c` copies that record's phone, and `l` its link. `?` opens the help, whose own button may
 * be in a closed menu.
 */
export function useShortcuts(onHelp: () => void): void {
  const t = useText();
  const announce = useAnnounce();
  const { shortcuts } = useObserved(useServices().preferences);
  useKeyDown(shortcuts, (event) => {
    if (event.defaultPrevented || (event.target instanceof Element && event.target.matches(TEXT_FIELDS)))
      return;
    if (isDialogOpen()) return;
    const shortcut = shortcutOf(event);
    if (shortcut === null) return;
    if (shortcut === '?') {
      event.preventDefault();
      onHelp();
      return;
    }
    const card = shortcut === 'c' || shortcut === 'l' ? focusedCard() : null;
    const element = elementFor(shortcut, card);
    if (element === undefined) {
      if (card !== null) announce(shortcut === 'c' ? t.help.noPhone : t.copy.failed, 'toast');
      return;
    }
    event.preventDefault();
    if (element.matches(TEXT_FIELDS)) {
      showTabPanelOf(element);
      element.focus();
    } else if (element instanceof HTMLAnchorElement && shortcut === 'l')
      void copyText(element.href).then((copied) =>
        copied ? announce(t.copy.copied, 'done') : announce(t.copy.failed, 'toast'),
      );
    else element.click();
  });
}

/** In the focused card, or outside all cards. */
function elementFor(shortcut: Shortcut, card: Element | null): HTMLElement | undefined {
  const named = (card ?? document).querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${shortcut}"]`);
  const elements = [...named].filter((each) => card !== null || cardAround(each) === null);
  const fields = elements.filter((each) => each.matches(TEXT_FIELDS));
  // A page without anybody has a field of its own, for that of the bar.
  return fields.find((each) => each.getClientRects().length > 0) ?? fields[0] ?? elements[0];
}

/** Opens the tab whose panel holds the field, if that panel is hidden. */
function showTabPanelOf(field: HTMLElement): void {
  if (field.getClientRects().length > 0) return;
  const tabId = field.closest('[role="tabpanel"]')?.getAttribute('aria-labelledby') ?? '';
  flushSync(() => document.getElementById(tabId)?.click());
}
