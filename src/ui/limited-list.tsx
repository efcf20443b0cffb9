import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';
import { usePrinting } from './printing.ts';

const PAGE_SIZE = 100;

type LimitedListProps<T> = {
  readonly items: readonly T[];
  readonly initialCount?: number | undefined;
  readonly labelledBy?: string;
  readonly children: (rendered: readonly T[]) => ReactNode;
};

/** A hundred more items per click. All are printed. */
export function LimitedList<T>({
  items,
  initialCount = PAGE_SIZE,
  labelledBy,
  children,
}: LimitedListProps<T>) {
  const t = useText();
  const [added, setAdded] = useState(0);
  const isPrinting = usePrinting();
  const count = initialCount + added;
  return (
    <>
      {children(isPrinting ? items : items.slice(0, count))}
      {items.length > count && (
        <Button
          quiet
          small
          className="flush"
          aria-describedby={labelledBy}
          onClick={({ currentTarget: { previousElementSibling: last } }) => {
            flushSync(() => setAdded(added + PAGE_SIZE));
            // Focuses the first new item.
            const first = last?.children[count] ?? last?.nextElementSibling;
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
