import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Shortcut } from '#src/ui/shortcuts.ts';
import { copyText } from './copy-text.ts';
import { CheckIcon, CopyIcon } from '#src/ui/icons/icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { CollapsibleLabel } from '#src/ui/text/collapsible-label.tsx';
import './copy-button.css';

type CopyButtonProps = {
  /** The accessible name and the tooltip: what is copied. */
  readonly name: string;
  readonly text: string | (() => string);
  /** Added to the tooltip: "all 12". */
  readonly note?: string | undefined;
  /** Announced instead of "Copied". */
  readonly copiedText?: string | undefined;
  /** Whether the name is visible beside the icon; 'wide': only in a wide window. */
  readonly labelled?: boolean | 'wide';
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly shortcut?: Shortcut | undefined;
};

const SHOWN_MS = 2000;

/** Copies a text, and confirms it only after the clipboard took it. If it refuses, shows the text selected instead. */
export function CopyButton({
  name,
  text,
  note,
  copiedText,
  labelled = false,
  icon = <CopyIcon />,
  className = '',
  shortcut,
}: CopyButtonProps) {
  const t = useText();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const retract = useRef(() => {});
  const isUnmounted = useRef(false);
  useEffect(() => {
    isUnmounted.current = false;
    return () => {
      isUnmounted.current = true;
      retract.current();
    };
  }, []);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    let value: string | null = null;
    let succeeded = false;
    try {
      value = typeof text === 'string' ? text : text();
      succeeded = await copyText(value);
    } catch {
      // Reported below.
    }
    // If the agent has signed out meanwhile, announce nothing.
    if (isUnmounted.current) return;
    setCopied(succeeded);
    setFailed(value === null);
    setRefused(succeeded ? null : value);
    const failureText = value === null ? t.copy.failed : t.copy.refused;
    retract.current = announce(succeeded ? (copiedText ?? t.copy.copied) : failureText, succeeded);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${labelled === false ? 'button--icon' : ''} ${className}`}
        aria-label={labelled === false ? name : undefined}
        title={labelled === true ? undefined : note === undefined ? name : `${name}: ${note}`}
        aria-keyshortcuts={shortcut}
        onClick={() => void copy()}
      >
        {copied ? <CheckIcon /> : icon}
        {labelled === 'wide' ? <CollapsibleLabel>{name}</CollapsibleLabel> : labelled && name}
      </button>
      {failed && <span className="selected-text">{t.copy.failed}</span>}
      {refused !== null && (
        <SelectedText
          text={refused}
          label={name}
          onClose={() => setRefused(null)}
          onLeave={() => button.current?.focus()}
        />
      )}
    </>
  );
}

/** The text, selected, to be copied by hand. */
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
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, [text]);
  return (
    <span className="selected-text">
      <span>{t.copy.refused}</span>
      <textarea
        ref={ref}
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
