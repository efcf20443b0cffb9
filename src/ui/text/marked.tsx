import { Fragment, type ReactNode } from 'react';
import type { TextPart } from '#src/lib/text/text-parts.ts';

type MarkedProps = {
  readonly text: string;
  /** Of the text; none where nothing was found. */
  readonly parts: readonly TextPart[];
  /** Draws a part that is marked or is not. */
  readonly draw?: ((part: string) => ReactNode) | undefined;
};

/** Text with the parts that the filter found. */
export function Marked({ text, parts, draw = asIs }: MarkedProps) {
  if (parts.length === 0) return draw(text);
  return parts.map((part, index) => {
    const drawn = part.found ? <mark>{draw(part.text)}</mark> : draw(part.text);
    if (!part.leftOut) return <Fragment key={index}>{drawn}</Fragment>;
    return (
      <span key={index} className="left-out">
        <span>{drawn}</span>
      </span>
    );
  });
}

const asIs = (part: string): ReactNode => part;
