/** The keys that work anywhere on the page. Elements announce theirs by `aria-keyshortcuts`. */
export const SHORTCUTS = ['/', 'f', 'c', 'l', '?'] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** By the key's position, so that a Russian layout works; `/` and `?` also by character, as they move between layouts. */
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
 * Ctrl+F or ⌘F, the browser's Find: by the letter on a Latin layout (Dvorak has F elsewhere), by the key's position on any
 * other.
 */
export function isFindKey({ code, key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  if (ctrlKey === metaKey || shiftKey || altKey) return false;
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'f' : code === 'KeyF';
}
