import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';

const PAGE_SIZE = 100;

type LimitedListProps<T> = {
  readonly items: readonly T[];
  /** How many are drawn until “Show more” is pressed. */
  readonly atFirst?: number;
  /** The id of what names the list. */
  readonly labelledBy?: string;
  /** Draws the items, or the list around them. */
  readonly children: (drawn: readonly T[]) => ReactNode;
};

/** A list within a page, also in the prerender: the first items, and a hundred more with each press. */
export function LimitedList<T>({ items, atFirst = PAGE_SIZE, labelledBy, children }: LimitedListProps<T>) {
  const t = useText();
  const [max, setMax] = useState(atFirst);
  return (
    <>
      {children(items.slice(0, max))}
      {items.length > max && (
        <Button
          quiet
          small
          aria-describedby={labelledBy}
          onClick={({ currentTarget: { previousElementSibling: last } }) => {
            flushSync(() => setMax(max + PAGE_SIZE));
            // The pressed button may be gone: focus the first new item instead, in its list or beside the last one.
            // Not by `ui/focus.ts`: the prerender, which draws this, would have its code in the page.
            (last?.children[max] ?? last?.nextElementSibling)
              ?.querySelector<HTMLElement>('a, button')
              ?.focus();
          }}
        >
          {/* Without a number: phones that are formatted meanwhile may turn out to be equal. */}
          {t.contacts.more}
        </Button>
      )}
    </>
  );
}
