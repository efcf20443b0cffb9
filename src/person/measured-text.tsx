import { useLayoutEffect, useRef, useState } from 'react';
import { HUGE, LongText, type LongTextProps, NONE, SHORT } from '#src/ui/long-text.tsx';

/** More lines are cut to two of each end. */
const MAX_LINES = 4;
/** Longer texts take more lines in any column. */
const MAX_LENGTH = 2000;

/** Cut by the lines that it takes where it stands, measured before it is painted, and again at another width of the window. */
export function MeasuredText(props: LongTextProps) {
  const element = useRef<HTMLSpanElement>(null);
  const width = useRef(innerWidth);
  const [isTall, setTall] = useState<boolean | null>(null);
  const isMeasured = props.text.length <= MAX_LENGTH;
  useLayoutEffect(() => {
    if (!isMeasured || isTall !== null || element.current === null) return;
    const lineHeight = Number.parseFloat(getComputedStyle(element.current).lineHeight);
    setTall(Math.round(element.current.offsetHeight / lineHeight) > MAX_LINES);
  }, [isMeasured, isTall]);
  useLayoutEffect(() => {
    const onResize = (): void => {
      if (innerWidth !== width.current) setTall(null);
      width.current = innerWidth;
    };
    // Resizes are missed while the tab is hidden.
    onResize();
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  return <LongText {...props} ref={element} uncut={isMeasured ? (isTall ? NONE : HUGE) : SHORT} />;
}
