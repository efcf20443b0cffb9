import { isFramed } from '#src/lib/is-framed.ts';

/**
 * True only after the clipboard took the text. The Clipboard API exists on https and localhost only; on a plain-http intranet
 * the older `execCommand` is used.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard === undefined) return copyBySelection(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // In a frame the surrounding page may block the API, but not the older command.
    return isFramed() && copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
