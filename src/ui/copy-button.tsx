import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';
import type { Shortcut } from './keyboard.ts';
import { useCopy } from './use-copy.tsx';

type CopyButtonProps = Omit<ButtonProps, 'icon' | 'onClick'> & {
  readonly name: string;
  readonly text: string | (() => string | Promise<string>);
  /** Announced instead of "Copied". */
  readonly copiedText?: string | undefined;
  readonly labelled?: boolean;
  readonly icon?: ReactNode;
  readonly shortcut?: Shortcut | undefined;
};

const CONFIRMED_MS = 2000;

/** Confirms only if the clipboard accepted the text; otherwise shows the text selected. */
export function CopyButton({
  name,
  text,
  copiedText,
  labelled = false,
  icon = <CopyIcon />,
  shortcut,
  ...attributes
}: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { copy, notice } = useCopy(name, () => button.current?.focus());
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button
        {...attributes}
        ref={button}
        icon={!labelled}
        title={labelled ? undefined : name}
        aria-keyshortcuts={shortcut}
        onClick={() => void copy(text, copiedText).then(setCopied)}
      >
        {copied ? <CheckIcon /> : icon}
        {labelled && name}
      </Button>
      {notice}
    </>
  );
}
