import { Fragment, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { TextSegment } from '#src/lib/text/text-segments.ts';
import './long-text.css';

const MAX_UNFOLDED = { characters: 280, lines: 5 };
/** In the narrow column of a table. */
const MAX_UNFOLDED_BRIEF = { characters: 90, lines: 3 };

function isLong(text: string, { characters, lines }: typeof MAX_UNFOLDED): boolean {
  return text.length > characters || text.split('\n', lines + 1).length > lines;
}

/** The first characters and lines of a folded text are seen even on the narrowest card. */
function isBelowHead(segments: readonly TextSegment[]): boolean {
  const before = segments[0]?.found === false ? segments[0].text : '';
  return before.length > 60 || before.split('\n', 4).length > 3;
}

type LongTextProps = {
  readonly text: string;
  readonly segments?: readonly TextSegment[];
  readonly draw?: ((text: string) => ReactNode) | undefined;
  /** Folded sooner. */
  readonly isBrief?: boolean;
};

/**
 * Text written by strangers: never markup, in its own direction, with its line breaks. Long text is folded, unless that would hide what
 * the filter found in it.
 */
export function LongText({ text, segments = [], draw, isBrief = false }: LongTextProps) {
  const t = useText();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? isBelowHead(segments);
  const marked = <Marked text={text} segments={segments} draw={draw} />;
  if (!isLong(text, isBrief ? MAX_UNFOLDED_BRIEF : MAX_UNFOLDED)) {
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
        onClick={() => setChosen(!open)}
      >
        {open ? t.longText.showLess : t.longText.showAll}
      </button>
    </>
  );
}

type MarkedProps = {
  readonly text: string;
  /** The text in segments; empty if the filter found nothing in it. */
  readonly segments: readonly TextSegment[];
  /** Draws the text of a segment. */
  readonly draw?: ((text: string) => ReactNode) | undefined;
};

/** Text in which what the filter found is marked. */
export function Marked({ text, segments, draw = asIs }: MarkedProps) {
  if (segments.length === 0) return draw(text);
  return segments.map(({ text: part, found }, index) =>
    found ? <mark key={index}>{draw(part)}</mark> : <Fragment key={index}>{draw(part)}</Fragment>,
  );
}

const asIs = (text: string): ReactNode => text;
