import { useEffect, useEffectEvent, useState } from 'react';
import { isFramed } from '#src/domain/paths.ts';
import { plainSpaces } from '#src/domain/plain-text.ts';
import { withTimeout } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounce } from './live-region.tsx';

/** `refused`: `text` is shown selected, to be copied by hand. */
type Result = { readonly kind: 'copied' | 'refused' | 'failed'; readonly text: string };

const CONFIRMED_MS = 2000;

/** `isConfirmed`: the clipboard has just accepted the text. `onLeave` restores the focus after a refusal. */
export function useCopy(name: string, onLeave: () => void) {
  const t = useText();
  const announce = useAnnounce();
  const [result, setResult] = useState<Result | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const say = useEffectEvent(({ kind, text }: Result) =>
    kind === 'copied' ? announce(text, 'success') : announce(t.copy[kind]),
  );
  useEffect(() => {
    if (result === null) return undefined;
    const dismiss = say(result);
    const timer = setTimeout(() => setConfirmed(false), CONFIRMED_MS);
    return () => {
      dismiss();
      clearTimeout(timer);
    };
  }, [result]);

  async function copy(text: string | (() => string | Promise<string>), copiedText = t.copy.copied) {
    try {
      const given = typeof text === 'string' ? text : text();
      const plain = typeof given === 'string' ? plainSpaces(given) : given.then(plainSpaces);
      const isCopied = await copyText(plain);
      setResult(isCopied ? { kind: 'copied', text: copiedText } : { kind: 'refused', text: await plain });
      setConfirmed(isCopied);
    } catch {
      setResult({ kind: 'failed', text: '' });
      setConfirmed(false);
    }
  }

  const notice = result !== null && result.kind !== 'copied' && (
    <span className="selected-text whole-line small stack tight warning">
      <span>{t.copy[result.kind]}</span>
      {result.kind === 'refused' && (
        <textarea
          key={result.text}
          ref={select}
          className="field"
          readOnly
          aria-label={name}
          rows={Math.min(8, result.text.split('\n').length)}
          value={result.text}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onLeave();
          }}
          onBlur={() => afterPress(() => setResult(null))}
        />
      )}
    </span>
  );
  return { copy, isConfirmed, notice };
}

function select(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}

/** Until the mouse button is up, the clicked element must not move. */
function afterPress(then: () => void): void {
  if (document.documentElement.matches(':active'))
    addEventListener('mouseup', () => setTimeout(then), { once: true });
  else then();
}

/** A slower clipboard counts as a refusal. */
const CLIPBOARD_TIMEOUT_MS = 2000;

/** Falls back to `execCommand` on plain http, where there is no Clipboard API. */
async function copyText(text: string | Promise<string>): Promise<boolean> {
  if (navigator.clipboard === undefined) return copyBySelection(await text);
  let taken = false;
  const writing = write(text).then(() => void (taken = true));
  const timeout = Promise.resolve(text).then(() => withTimeout(CLIPBOARD_TIMEOUT_MS, writing));
  await Promise.race([writing, timeout]).catch(() => {});
  // The parent page of a frame may block the API, but not the command.
  return taken || (isFramed() && copyBySelection(await text));
}

/** Call while the click is handled: browsers refuse later calls. */
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
