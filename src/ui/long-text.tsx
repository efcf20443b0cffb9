import { Fragment, type ReactNode, useState } from 'react';
import { cutLongText } from '#src/domain/plain-text.ts';
import { cutSegments, type TextSegment } from '#src/domain/text-query.ts';
import { useText } from '#src/i18n/text-context.tsx';
import './long-text.css';

/** Characters per press. Browsers take seconds to lay out a longer text. */
const PAGE_SIZE = 5000;

const UNCUT_LIMITS = {
  card: { characters: 400, lines: 7 },
  cell: { characters: 90, lines: 5 },
  whole: { characters: PAGE_SIZE, lines: PAGE_SIZE },
};

/** Whether the first match is below what even the narrowest card shows of a cut text. */
function isBelowHead(highlights: readonly TextSegment[]): boolean {
  const before = highlights[0]?.found === false ? highlights[0].text : '';
  return before.length > 60 || before.split('\n', 4).length > 3;
}

export type LongTextProps = {
  readonly text: string;
  readonly highlights?: readonly TextSegment[];
  readonly draw?: ((text: string) => ReactNode) | undefined;
  readonly variant?: keyof typeof UNCUT_LIMITS | undefined;
};

/** Text from strangers: never markup. A long text shows only its ends, unless that hides a match of the filter. */
export function LongText({ text, highlights = [], draw, variant = 'card' }: LongTextProps) {
  const t = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  const steps = chosen ?? (isBelowHead(highlights) ? 1 : 0);
  const ends = cutLongText(text, UNCUT_LIMITS[variant]);
  const piece = (from: number, till: number, className = 'long-text') => (
    <span key={from} dir="auto" className={className}>
      <Highlighted
        text={text.slice(from, till)}
        highlights={cutSegments(highlights, from, till)}
        draw={draw}
      />
    </span>
  );
  if (ends === null) return piece(0, text.length);
  const isWhole = steps * PAGE_SIZE >= ends.tail;
  const pieces = Array.from({ length: isWhole ? Math.ceil(ends.end / PAGE_SIZE) : steps }, (_, index) =>
    piece(index * PAGE_SIZE, (index + 1) * PAGE_SIZE, 'long-text long-text--piece'),
  );
  return (
    <>
      {steps === 0 ? piece(0, ends.head, 'long-text long-text--head') : pieces}
      <button
        type="button"
        className="button button--quiet button--small long-text__toggle"
        aria-expanded={isWhole}
        onClick={() => setChosen(isWhole ? 0 : steps + 1)}
      >
        {isWhole ? t.longText.showLess : t.longText.showAll}
      </button>
      {!isWhole && <span className="long-text__tail">{piece(ends.tail, ends.end)}</span>}
    </>
  );
}

type HighlightedProps = {
  readonly text: string;
  /** Empty: the filter found nothing. */
  readonly highlights: readonly TextSegment[];
  readonly draw?: ((text: string) => ReactNode) | undefined;
};

export function Highlighted({ text, highlights, draw = asIs }: HighlightedProps) {
  if (highlights.length === 0) return draw(text);
  return highlights.map(({ text: part, found }, index) =>
    found ? <mark key={index}>{draw(part)}</mark> : <Fragment key={index}>{draw(part)}</Fragment>,
  );
}

const asIs = (text: string): ReactNode => text;
