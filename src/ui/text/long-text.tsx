import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { TextPart } from '#src/lib/text/text-parts.ts';
import { Marked } from './marked.tsx';
import './long-text.css';

const MAX_CHARACTERS = 280;
const MAX_LINES = 5;

function isLong(text: string): boolean {
  return text.length > MAX_CHARACTERS || text.split('\n', MAX_LINES + 1).length > MAX_LINES;
}

type LongTextProps = {
  readonly text: string;
  readonly parts?: readonly TextPart[];
  readonly draw?: ((part: string) => ReactNode) | undefined;
};

/**
 * Text written by strangers: never markup, in its own direction, with its line breaks. Long text is folded, so that what the
 * filter found in it stays visible.
 */
export function LongText({ text, parts = [], draw }: LongTextProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const marked = <Marked text={text} parts={parts} draw={draw} />;
  if (!isLong(text)) {
    return (
      <span dir="auto" className="long-text">
        {marked}
      </span>
    );
  }
  return (
    <>
      <span dir="auto" className={open ? 'long-text' : 'long-text long-text--folded'}>
        {marked}
      </span>
      <button
        type="button"
        className="button button--quiet button--small long-text__toggle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? t.longText.showLess : t.longText.showAll}
      </button>
    </>
  );
}
