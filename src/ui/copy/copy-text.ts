import { isFramed } from '#src/lib/is-framed.ts';
import { waitAtMost } from '#src/lib/waiting.ts';

/** A clipboard that has not answered by then counts as one that refused. */
const PATIENCE_MS = 2000;

/**
 * True only after the clipboard took the text. The Clipboard API exists on https and localhost only; on a plain-http intranet
 * the older `execCommand` is used.
 */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return copyBySelection(text);
  let taken = false;
  const writing = navigator.clipboard.writeText(text).then(() => void (taken = true));
  await waitAtMost(PATIENCE_MS, writing).catch(() => {});
  // In a frame the surrounding page may block the API, but not the older command.
  return taken || (isFramed() && copyBySelection(text));
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
