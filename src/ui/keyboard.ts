import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useEffectEvent } from 'react';

export const SHORTCUTS = ['/', 'f', 'c', 'h', 'r', 'l'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** By key position, for Russian layouts; `/` also by character. Ctrl+K and ⌘K are `/`, as in many products. */
export function toShortcut({ code, key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): Shortcut | null {
  // By letter on a Latin layout (Dvorak moves it), by key position on others.
  const isK = /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
  if (isK && ctrlKey !== metaKey && !shiftKey && !altKey) return '/';
  if (ctrlKey || altKey || metaKey) return null;
  if (key === '/') return key;
  const name = code === 'Slash' ? '/' : code.replace('Key', '').toLowerCase();
  return (!shiftKey && SHORTCUTS.find((shortcut) => shortcut === name)) || null;
}

export const TEXT_FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** Looked up by `aria-keyshortcuts`, a visible field first. */
export function findShortcutTarget(shortcut: Shortcut): HTMLElement | undefined {
  const named = [...document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts~="${shortcut}"]`)];
  // A page without a person has its own field instead of the app bar's.
  return named.find((each) => each.matches(TEXT_FIELDS) && each.getClientRects().length > 0) ?? named[0];
}

/** Selects the text, as Tab does: the next key replaces it. */
export function focusField(field: HTMLElement | undefined): void {
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** They handle keys themselves. */
export const DIALOGS = '[aria-modal="true"], [role="menu"]';

export const isDialogOpen = (): boolean => document.querySelector(DIALOGS) !== null;

export function useKeyDown(enabled: boolean, onKey: (event: KeyboardEvent) => void): void {
  const handle = useEffectEvent(onKey);
  useEffect(() => {
    if (!enabled) return undefined;
    const listener = (event: KeyboardEvent): void => handle(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, [enabled]);
}

/** Ignored if something else handles Escape, such as a dialog. */
export function useEscape(enabled: boolean, onEscape: () => void): void {
  useKeyDown(enabled, (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isDialogOpen()) return;
    if (event.target instanceof HTMLSelectElement && mayBeOpen(event.target)) return;
    event.preventDefault();
    onEscape();
  });
}

/** In Firefox, the key that closes an open `select` also reaches the page. */
const mayBeOpen = (select: HTMLSelectElement): boolean =>
  !CSS.supports('selector(:open)') || select.matches(':open');

/** Left, Right, Home and End, for toolbars and tab lists. */
export function moveBetweenItems(event: ReactKeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const items = [...event.currentTarget.children].filter((child) => child instanceof HTMLElement);
  const index = items.findIndex((item) => item === event.target);
  const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: items.length - 1 }[event.key];
  const item = next === undefined || index < 0 ? undefined : items[next];
  if (item === undefined) return;
  event.preventDefault();
  item.focus();
}
