import { Fragment, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { cutLongText } from '#src/domain/plain-text.ts';
import { cutSegments, type TextSegment } from '#src/domain/text-query.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';
import './long-text.css';

/** Characters per click. Browsers take seconds to lay out a longer text. */
const PAGE_SIZE = 5000;

/** Shown uncut. The ends of a longer text and their button save two lines, also in a wide column. */
const UNCUT = { characters: 500, lines: 8 };
const UNCUT_WHOLE = { characters: PAGE_SIZE, lines: PAGE_SIZE };
const CUT = { characters: 0, lines: 0 };

/** More lines are cut to two of each end. */
const MAX_MEASURED_LINES = 4;
/** Longer texts take more lines in any column. */
const MAX_MEASURED_LENGTH = 2000;

/** Whether the first match is below what even the narrowest card shows of a cut text. */
function isBelowHead(highlights: readonly TextSegment[]): boolean {
  const before = highlights[0]?.found === false ? highlights[0].text : '';
  return before.length > 60 || before.split('\n', 4).length > 3;
}

type HighlightedProps = {
  readonly text: string;
  /** Empty: the filter found nothing. */
  readonly highlights?: readonly TextSegment[];
  readonly render?: ((text: string) => ReactNode) | undefined;
};

export type LongTextProps = HighlightedProps & {
  /** `huge`: only a huge text. `measured`: by the lines it takes where it stands. */
  readonly cut?: 'huge' | 'measured' | undefined;
};

/** Text from strangers: never markup. A long text shows only its ends, unless that hides a match of the filter. */
export function LongText({ text, highlights = [], render, cut }: LongTextProps) {
  const t = useText();
  const [chosen, setChosen] = useState<number | null>(null);
  const steps = chosen ?? (isBelowHead(highlights) ? 1 : 0);
  const isMeasured = cut === 'measured' && text.length <= MAX_MEASURED_LENGTH;
  const { element, isTall } = useIsTall(isMeasured);
  const ends = isMeasured
    ? isTall
      ? cutLongText(text, CUT)
      : null
    : cutLongText(text, cut === 'huge' ? UNCUT_WHOLE : UNCUT);
  const piece = (from: number, till: number, className = 'long-text') => (
    <span ref={ends === null ? element : undefined} key={from} dir="auto" className={className}>
      <Highlighted
        text={text.slice(from, till)}
        highlights={cutSegments(highlights, from, till)}
        render={render}
      />
    </span>
  );
  if (ends === null) return piece(0, text.length);
  const isOpen = steps * PAGE_SIZE >= ends.tail;
  const pieces = Array.from({ length: isOpen ? Math.ceil(ends.end / PAGE_SIZE) : steps }, (_, index) =>
    piece(index * PAGE_SIZE, (index + 1) * PAGE_SIZE, 'long-text long-text--piece'),
  );
  return (
    <>
      {steps === 0 ? piece(0, ends.head, 'long-text long-text--head') : pieces}
      <Button
        quiet
        small
        className="long-text__toggle flush"
        aria-expanded={isOpen}
        onClick={() => setChosen(isOpen ? 0 : steps + 1)}
      >
        {isOpen ? t.longText.showLess : t.longText.showAll}
      </Button>
      {!isOpen && <span className="long-text__tail">{piece(ends.tail, ends.end)}</span>}
    </>
  );
}

/** Measures the whole text before it is painted, and again at another width of the window. */
function useIsTall(isMeasured: boolean) {
  const element = useRef<HTMLSpanElement>(null);
  const [isTall, setTall] = useState<boolean | null>(null);
  useLayoutEffect(() => {
    if (!isMeasured || isTall !== null || element.current === null) return;
    const lineHeight = Number.parseFloat(getComputedStyle(element.current).lineHeight);
    setTall(Math.round(element.current.offsetHeight / lineHeight) > MAX_MEASURED_LINES);
  }, [isMeasured, isTall]);
  useLayoutEffect(() => {
    if (!isMeasured) return undefined;
    let width = innerWidth;
    const onResize = (): void => {
      if (innerWidth !== width) setTall(null);
      width = innerWidth;
    };
    addEventListener('resize', onResize);
    return () => {
      removeEventListener('resize', onResize);
      // Resizes are missed while the tab is hidden.
      setTall(null);
    };
  }, [isMeasured]);
  return { element, isTall };
}

export function Highlighted({ text, highlights = [], render = asIs }: HighlightedProps) {
  if (highlights.length === 0) return render(text);
  return highlights.map(({ text: part, found }, index) =>
    found ? <mark key={index}>{render(part)}</mark> : <Fragment key={index}>{render(part)}</Fragment>,
  );
}

const asIs = (text: string): ReactNode => text;
