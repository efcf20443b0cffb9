import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';

const PAGE_SIZE = 100;

type LimitedListProps<T> = {
  readonly items: readonly T[];
  readonly atFirst?: number;
  /** The id of the list's heading. */
  readonly labelledBy?: string;
  readonly children: (drawn: readonly T[]) => ReactNode;
};

/** The first items, and a hundred more at each press. Also in the prerender. */
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
            // The button may be gone: focus the first new item, in its list or beside the last one.
            // Without `ui/focus.ts`, which the prerender would add to the page.
            (last?.children[max] ?? last?.nextElementSibling)
              ?.querySelector<HTMLElement>('a, button')
              ?.focus();
          }}
        >
          {/* Without a number: formatted phones may turn out to be equal. */}
          {t.contacts.more}
        </Button>
      )}
    </>
  );
}
