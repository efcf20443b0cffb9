import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { TextPart } from '#src/lib/text/text-parts.ts';
import { Marked } from './marked.tsx';
import './long-text.css';

const MOST = { characters: 280, lines: 5 };
/** In the narrow column of a table. */
const MOST_IF_BRIEF = { characters: 90, lines: 3 };

function isLong(text: string, { characters, lines }: typeof MOST): boolean {
  return text.length > characters || text.split('\n', lines + 1).length > lines;
}

type LongTextProps = {
  readonly text: string;
  readonly parts?: readonly TextPart[];
  readonly draw?: ((part: string) => ReactNode) | undefined;
  /** Folded sooner. */
  readonly isBrief?: boolean;
};

/**
 * Text written by strangers: never markup, in its own direction, with its line breaks. Long text is folded, so that what the
 * filter found in it stays visible.
 */
export function LongText({ text, parts = [], draw, isBrief = false }: LongTextProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const marked = <Marked text={text} parts={parts} draw={draw} />;
  if (!isLong(text, isBrief ? MOST_IF_BRIEF : MOST)) {
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
