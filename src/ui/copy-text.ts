import { isFramed } from '#src/domain/is-framed.ts';
import { waitAtMost } from '#src/api/waiting.ts';

/** A clipboard that has not answered by then counts as one that refused. */
const PATIENCE_MS = 2000;

/**
 * True only after the clipboard took the text. The Clipboard API exists on https and localhost only; on a plain-http intranet
 * the older `execCommand` is used.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  if (navigator.clipboard === undefined) return copyBySelection(await text);
  let taken = false;
  const writing = write(text).then(() => void (taken = true));
  const patience = Promise.resolve(text).then(() => waitAtMost(PATIENCE_MS, writing));
  await Promise.race([writing, patience]).catch(() => {});
  // In a frame the surrounding page may block the API, but not the older command.
  return taken || (isFramed() && copyBySelection(await text));
}

/** Must be called while the press is handled: browsers refuse later calls. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const blob = text.then((value) => new Blob([value], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
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
