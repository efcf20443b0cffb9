import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { Shortcut } from '#src/lib/shortcuts.ts';
import { copyText } from './copy-text.ts';
import { CheckIcon, CopyIcon } from '#src/ui/icons/icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { CollapsibleLabel } from '#src/ui/text/collapsible-label.tsx';
import './copy-button.css';

type CopyButtonProps = {
  /** Says what is copied; also the tooltip. */
  readonly name: string;
  readonly text: string | (() => string);
  /** Which part of it: "all 12". */
  readonly note?: string | undefined;
  /** Said when it has been copied, where more is to be said. */
  readonly copiedWords?: string | undefined;
  /** With the name in sight beside the icon; 'wide': where there is room for it; else the icon alone. */
  readonly labelled?: boolean | 'wide';
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly shortcut?: Shortcut | undefined;
};

const SHOWN_MS = 2000;

/** Copies, and says so only when it happened; where the clipboard refuses, shows the text selected instead. */
export function CopyButton({
  name,
  text,
  note,
  copiedWords,
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
  const takeBack = useRef(() => {});
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      takeBack.current();
    };
  }, []);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    let value: string | null = null;
    let took = false;
    try {
      value = typeof text === 'string' ? text : text();
      took = await copyText(value);
    } catch {
      // Said below.
    }
    // The sign-out may have come first: what was copied is not named after it.
    if (isGone.current) return;
    setCopied(took);
    setFailed(value === null);
    setRefused(took ? null : value);
    const said = value === null ? t.copy.failed : t.copy.refused;
    takeBack.current = announce(took ? (copiedWords ?? t.copy.copied) : said, took);
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

/** The text to be copied by hand, selected already. */
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
        onBlur={() => whenPressed(onClose)}
      />
    </span>
  );
}

/** After the press that is going on, if any: what is pressed must not move away under it. */
function whenPressed(then: () => void): void {
  if (document.documentElement.matches(':active'))
    addEventListener('mouseup', () => setTimeout(then), { once: true });
  else then();
}
