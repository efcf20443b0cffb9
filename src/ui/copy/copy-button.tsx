import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Shortcut } from '#src/ui/shortcuts.ts';
import { CheckIcon, CopyIcon } from '#src/ui/icons/icons.tsx';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { copyText } from './copy-text.ts';
import './copy-button.css';

// Most browsers never refuse.
const SelectedText = lazyWithRetry(async () => (await import('./selected-text.tsx')).SelectedText, NotCopied);

function NotCopied({ failure }: Partial<FallbackProps>) {
  const t = useText();
  return failure !== null && <span className="selected-text note">{t.copy.failed}</span>;
}

type CopyButtonProps = {
  /** The accessible name and the tooltip: what is copied. */
  readonly name: string;
  readonly text: string | (() => string);
  /** Added to the tooltip: "all 12". */
  readonly note?: string | undefined;
  /** Announced instead of "Copied". */
  readonly copiedText?: string | undefined;
  /** Whether the name is visible beside the icon. */
  readonly labelled?: boolean;
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
    // A text that the clipboard refused is announced where it is shown.
    if (succeeded) retract.current = announce(copiedText ?? t.copy.copied, 'done');
    else if (value === null) retract.current = announce(t.copy.failed, 'unseen');
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${labelled ? '' : 'button--icon'} ${className}`}
        aria-label={labelled ? undefined : name}
        title={note !== undefined ? `${name}: ${note}` : labelled ? undefined : name}
        aria-keyshortcuts={shortcut}
        onClick={() => void copy()}
      >
        {copied ? <CheckIcon /> : icon}
        {labelled && name}
      </button>
      {failed && <NotCopied />}
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
