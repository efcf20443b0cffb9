import { Fragment, type ReactNode } from 'react';
import type { TextPart } from '#src/lib/text/text-parts.ts';

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
