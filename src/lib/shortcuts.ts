/** A key that does something anywhere on the page; elements name theirs in `aria-keyshortcuts`. */
export type Shortcut = '/' | 'f' | 'c' | 'l' | '?';

export const SHORTCUTS: readonly Shortcut[] = ['/', 'f', 'c', 'l', '?'];

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** By the key's place, so that a Russian layout works; `/` and `?` also by their sign, which moves between layouts. */
export function shortcutOf({ code, key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): Shortcut | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === '/' || key === '?') return key;
  switch (code) {
    case 'Slash':
      return shiftKey ? '?' : '/';
    case 'KeyF':
      return shiftKey ? null : 'f';
    case 'KeyC':
      return shiftKey ? null : 'c';
    case 'KeyL':
      return shiftKey ? null : 'l';
    default:
      return null;
  }
}

/**
 * Ctrl+F or ⌘F, the browser's Find. By the letter, else by the key's place: on a Dvorak layout another key stands
 * there, on a Russian one the place decides.
 */
export function isFindKey({ code, key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  if (ctrlKey === metaKey || shiftKey || altKey) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'f' : code === 'KeyF';
}
