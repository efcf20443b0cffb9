import { type ReactNode, useRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';
import type { Shortcut } from './keyboard.ts';
import { useCopy } from './use-copy.tsx';

export type CopyButtonProps = Omit<ButtonProps, 'icon' | 'onClick'> & {
  readonly name: string;
  readonly text: string | (() => string | Promise<string>);
  /** Announced instead of "Copied". */
  readonly copiedText?: string | undefined;
  /** A text: visible instead of the name, of which it is a part. */
  readonly labelled?: boolean | string;
  readonly icon?: ReactNode;
  readonly shortcut?: Shortcut | undefined;
};

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
  const button = useRef<HTMLButtonElement>(null);
  const { copy, isConfirmed, notice } = useCopy(name, () => button.current?.focus());
  return (
    <>
      <Button
        {...attributes}
        ref={button}
        icon={labelled === false}
        aria-label={labelled === true ? undefined : name}
        aria-keyshortcuts={shortcut}
        onClick={() => void copy(text, copiedText)}
      >
        {isConfirmed ? <CheckIcon /> : icon}
        {labelled === true ? name : labelled}
      </Button>
      {notice}
    </>
  );
}
