import { Fragment } from 'react';
import type { TextRange } from '#src/view-model/fold.ts';

/** Text with the parts that the filter found. `ranges`: in order, without overlaps. */
export function Marked({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  if (ranges.length === 0) return text;
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end)}
    </>
  );
}
