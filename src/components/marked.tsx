import { Fragment, type ReactNode } from 'react';
import type { TextRange } from '#src/view-model/fold.ts';

type MarkedProps = {
  readonly text: string;
  /** In order, without overlaps. */
  readonly ranges: readonly TextRange[];
  /** Draws a part that is marked or is not. */
  readonly draw?: ((part: string) => ReactNode) | undefined;
};

/** Text with the parts that the filter found. */
export function Marked({ text, ranges, draw = asIs }: MarkedProps) {
  if (ranges.length === 0) return draw(text);
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {draw(text.slice(ranges[index - 1]?.end ?? 0, start))}
          <mark>{draw(text.slice(start, end))}</mark>
        </Fragment>
      ))}
      {draw(text.slice(ranges.at(-1)?.end))}
    </>
  );
}

const asIs = (part: string): ReactNode => part;
