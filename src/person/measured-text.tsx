import { useLayoutEffect, useRef, useState } from 'react';
import { HUGE, LongText, type LongTextProps, NONE, SHORT } from '#src/ui/long-text.tsx';

/** More lines are cut to two of each end. */
const MAX_LINES = 4;
/** Longer texts take more lines in any column. */
const MAX_LENGTH = 2000;

/** Cut by the lines that it takes where it stands, measured before it is painted, and again at another width of its cell. */
export function MeasuredText(props: LongTextProps) {
  const element = useRef<HTMLSpanElement>(null);
  const width = useRef(0);
  const [isTall, setTall] = useState<boolean | null>(null);
  const isMeasured = props.text.length <= MAX_LENGTH;
  useLayoutEffect(() => {
    if (!isMeasured || isTall !== null || element.current === null) return;
    const lineHeight = Number.parseFloat(getComputedStyle(element.current).lineHeight);
    setTall(Math.round(element.current.offsetHeight / lineHeight) > MAX_LINES);
  }, [isMeasured, isTall]);
  useLayoutEffect(() => {
    const cell = element.current?.parentElement;
    if (!isMeasured || cell == null) return undefined;
    // Called after the layout: at a resize of the window, columns may still have their former widths.
    const observer = new ResizeObserver(() => {
      if (cell.clientWidth !== width.current) setTall(null);
      width.current = cell.clientWidth;
    });
    width.current = cell.clientWidth;
    observer.observe(cell);
    return () => observer.disconnect();
  }, [isMeasured]);
  return <LongText {...props} ref={element} uncut={isMeasured ? (isTall ? NONE : HUGE) : SHORT} />;
}
