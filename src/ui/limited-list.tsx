import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '#src/i18n/text-context.tsx';
import { Button } from './button.tsx';

const PAGE_SIZE = 100;

type LimitedListProps<T> = {
  readonly items: readonly T[];
  readonly initialCount?: number | undefined;
  readonly labelledBy?: string;
  readonly children: (rendered: readonly T[]) => ReactNode;
};

/** A hundred more items per click. */
export function LimitedList<T>({
  items,
  initialCount = PAGE_SIZE,
  labelledBy,
  children,
}: LimitedListProps<T>) {
  const t = useText();
  const [max, setMax] = useState(initialCount);
  return (
    <>
      {children(items.slice(0, max))}
      {items.length > max && (
        <>
          <Button
            quiet
            small
            className="flush"
            aria-describedby={labelledBy}
            onClick={({ currentTarget: { previousElementSibling: last } }) => {
              flushSync(() => setMax(max + PAGE_SIZE));
              // Focuses the first new item.
              (last?.children[max] ?? last?.nextElementSibling)
                ?.querySelector<HTMLElement>('a, button')
                ?.focus();
            }}
          >
            {/* No number: until the phone library loads, equal phones are apart. */}
            {t.contacts.more}
          </Button>
          <p hidden className="print-only secondary">
            {t.contacts.printed(max, items.length)}
          </p>
        </>
      )}
    </>
  );
}
