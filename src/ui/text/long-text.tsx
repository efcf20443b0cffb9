import { useState, type ReactNode, Fragment } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { TextPart } from '#src/lib/text/text-parts.ts';
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

type MarkedProps = {
  readonly text: string;
  /** The text in parts; empty if the filter found nothing in it. */
  readonly parts: readonly TextPart[];
  /** Draws the text of a part. */
  readonly draw?: ((part: string) => ReactNode) | undefined;
};

/** Text in which what the filter found is marked. */
export function Marked({ text, parts, draw = asIs }: MarkedProps) {
  if (parts.length === 0) return draw(text);
  return parts.map((part, index) => {
    const content = part.found ? <mark>{draw(part.text)}</mark> : draw(part.text);
    if (!part.leftOut) return <Fragment key={index}>{content}</Fragment>;
    return (
      <span key={index} className="left-out">
        <span>{content}</span>
      </span>
    );
  });
}

const asIs = (part: string): ReactNode => part;
