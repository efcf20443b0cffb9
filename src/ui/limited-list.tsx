import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';
import { usePrinting } from './printing.ts';

const PAGE_SIZE = 100;

type LimitedListProps<T> = {
  readonly items: readonly T[];
  readonly initialCount?: number | undefined;
  /** “Show more” also renders the whole of the last item. */
  readonly isLastCut?: boolean;
  readonly labelledBy?: string;
  readonly children: (rendered: readonly T[], isLastCut: boolean) => ReactNode;
};

/** A hundred more items per click. All are printed. */
export function LimitedList<T>({
  items,
  initialCount = PAGE_SIZE,
  isLastCut = false,
  labelledBy,
  children,
}: LimitedListProps<T>) {
  const t = useText();
  const [added, setAdded] = useState(0);
  const isPrinting = usePrinting();
  const isCut = isLastCut && added === 0;
  const count = initialCount + added;
  return (
    <>
      {isPrinting ? children(items, false) : children(items.slice(0, count), isCut)}
      {(items.length > count || isCut) && (
        <Button
          quiet
          small
          className="flush"
          aria-describedby={labelledBy}
          onClick={({ currentTarget: { previousElementSibling: last } }) => {
            flushSync(() => setAdded(added + PAGE_SIZE));
            // Focuses the first new item, or the rest of the last one.
            const first = last?.children[isCut ? count - 1 : count] ?? last?.nextElementSibling;
            first?.querySelector<HTMLElement>('a, button')?.focus();
          }}
        >
          {/* No number: until the phone library loads, equal phones are apart. */}
          {t.contacts.more}
        </Button>
      )}
    </>
  );
}
