import { useEffect, useRef } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';

/** A text that the clipboard refused, selected, to be copied by hand. */
export function SelectedText({
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
    <span className="selected-text note">
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

/** Waits for the end of a press in progress: the pressed element must not move away from the pointer. */
function afterPress(then: () => void): void {
  if (document.documentElement.matches(':active'))
    addEventListener('mouseup', () => setTimeout(then), { once: true });
  else then();
}
