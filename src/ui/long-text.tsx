import { Fragment, type ReactNode, type Ref, useState } from 'react';
import { cutLongText } from '#src/domain/plain-text.ts';
import type { TextRange } from '#src/domain/text-query.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';
import { usePrinting } from './printing.ts';
import './long-text.css';

/** Longer texts are cut. Their ends and the button save two lines, also in a wide column. */
export const SHORT = { characters: 500, lines: 8 };
export const HUGE = { characters: 5000, lines: 5000 };
/** Each text is cut. */
export const NONE = { characters: 0, lines: 0 };

/** Whether the first match is below what even the narrowest card shows of a cut text. */
function isBelowHead(text: string, [first]: readonly TextRange[]): boolean {
  const before = text.slice(0, first?.start ?? 0);
  return before.length > 60 || before.split('\n', 4).length > 3;
}

type HighlightedProps = {
  readonly text: string;
  /** Empty: the filter found nothing. */
  readonly highlights?: readonly TextRange[];
  readonly render?: ((text: string) => ReactNode) | undefined;
};

export type LongTextProps = HighlightedProps & {
  /** The longest that is not cut. */
  readonly uncut?: typeof SHORT | undefined;
  /** Of a text that is not cut. */
  readonly ref?: Ref<HTMLSpanElement>;
};

/** Text from strangers: never markup. A long text shows only its ends, unless that hides a match of the filter. Printed as a whole. */
export function LongText({ text, highlights = [], render, uncut = SHORT, ref }: LongTextProps) {
  const t = useText();
  const isPrinting = usePrinting();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const ends = cutLongText(text, uncut);
  const part = (from: number, till: number, kind = '') => (
    // The key attaches the ref anew.
    <span ref={ref} key={kind} dir="auto" className={`long-text${kind}`}>
      <Highlighted {...{ text, from, till, highlights, render }} />
    </span>
  );
  if (ends === null) return part(0, text.length);
  const isOpen = isPrinting || (chosen ?? isBelowHead(text, highlights));
  return (
    <>
      {isOpen ? part(0, ends.end) : part(0, ends.head, ' long-text--head')}
      <Button
        quiet
        small
        className="long-text__toggle flush"
        aria-expanded={isOpen}
        onClick={() => setChosen(!isOpen)}
      >
        {isOpen ? t.longText.showLess : t.longText.showAll}
      </Button>
      {!isOpen && <span className="long-text__tail">{part(ends.tail, ends.end)}</span>}
    </>
  );
}

type HighlightedPartProps = HighlightedProps & { readonly from?: number; readonly till?: number };

export function Highlighted({
  text,
  from = 0,
  till = text.length,
  highlights = [],
  render = asIs,
}: HighlightedPartProps) {
  if (highlights.length === 0) return render(text.slice(from, till));
  const ends = [...highlights.flatMap(({ start, end }) => [start, end]), till];
  let at = from;
  return ends.map((end, index) => {
    const part = text.slice(at, Math.min(end, till));
    at = Math.max(at, end);
    if (part === '') return null;
    return index % 2 === 1 ? (
      <mark key={index}>{render(part)}</mark>
    ) : (
      <Fragment key={index}>{render(part)}</Fragment>
    );
  });
}

const asIs = (text: string): ReactNode => text;
