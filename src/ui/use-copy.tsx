import { useEffect, useRef, useState } from 'react';
import { isFramed } from '#src/domain/paths.ts';
import { plainSpaces } from '#src/domain/plain-text.ts';
import { withTimeout } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounce } from './live-region.tsx';

/** `copy` resolves to whether the clipboard accepted the text. `onLeave` restores the focus after a refusal. */
export function useCopy(name: string, onLeave: () => void) {
  const t = useText();
  const announce = useAnnounce();
  const [refused, setRefused] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const dismiss = useRef(() => {});
  const isUnmounted = useRef(false);
  useEffect(() => {
    isUnmounted.current = false;
    return () => {
      isUnmounted.current = true;
      dismiss.current();
    };
  }, []);

  async function copy(text: string | (() => string | Promise<string>), copiedText = t.copy.copied) {
    let value: string | null = null;
    let succeeded = false;
    try {
      const given = typeof text === 'string' ? text : text();
      const plain = typeof given === 'string' ? plainSpaces(given) : given.then(plainSpaces);
      succeeded = await copyText(plain);
      value = await plain;
    } catch {
      // Reported below.
    }
    // The agent may have signed out.
    if (isUnmounted.current) return false;
    setFailed(value === null);
    setRefused(succeeded ? null : value);
    // `SelectedText` announces a refusal.
    if (succeeded) dismiss.current = announce(copiedText, 'success');
    else if (value === null) dismiss.current = announce(t.copy.failed, 'screenReader');
    return succeeded;
  }

  const notice = (
    <>
      {failed && <span className="selected-text small stack tight warning">{t.copy.failed}</span>}
      {refused !== null && (
        <SelectedText text={refused} label={name} onClose={() => setRefused(null)} onLeave={onLeave} />
      )}
    </>
  );
  return { copy, notice };
}

/** Selected, to be copied by hand. */
function SelectedText({
  text,
  label,
  onClose,
  onLeave,
}: {
  text: string;
  label: string;
  onClose: () => void;
  onLeave: () => void;
}) {
  const t = useText();
  const announce = useAnnounce();
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => announce(t.copy.refused), [announce, t.copy.refused]);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, [text]);
  return (
    <span className="selected-text small stack tight warning">
      <span>{t.copy.refused}</span>
      <textarea
        ref={ref}
        className="field"
        readOnly
        aria-label={label}
        rows={Math.min(8, text.split('\n').length)}
        value={text}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onLeave();
        }}
        onBlur={() => afterPress(onClose)}
      />
    </span>
  );
}

/** Until the mouse button is up, the pressed element must not move. */
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

/** Call while the press is handled: browsers refuse later calls. */
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
