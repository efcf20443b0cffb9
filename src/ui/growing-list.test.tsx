import { act } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { GrowingList, type ListProps } from './growing-list.tsx';
import { renderInEnglish } from '#src/ui/testing/render.tsx';

/** Reports that the end of the list is near. */
let scrollToEnd: () => void;

beforeEach(() => {
  scrollToEnd = () => {};
  vi.stubGlobal('scrollBy', () => {});
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(notify: (entries: readonly unknown[]) => void) {
        scrollToEnd = () => act(() => notify([{ isIntersecting: true }]));
      }
      observe(): void {}
      disconnect(): void {
        scrollToEnd = () => {};
      }
    },
  );
});

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const growingList = (props: Partial<ListProps<number>>) => (
  <GrowingList items={numbers(250)} toElementId={String} listKey="" {...props}>
    {(rendered) => (
      <ul>
        {rendered.map((item) => (
          <li key={item} id={String(item)} tabIndex={-1}>
            {item}
          </li>
        ))}
      </ul>
    )}
  </GrowingList>
);

const open = (props: Partial<ListProps<number>> = {}) => {
  const { getAllByRole, queryByText, getByRole, rerender } = renderInEnglish(growingList(props));
  return {
    rerender: (next: Partial<ListProps<number>>) => rerender(growingList(next)),
    items: () => getAllByRole('listitem').map(({ textContent }) => Number(textContent)),
    end: () => queryByText(/are shown$/)?.textContent,
    showMore: () => act(() => getByRole('button', { name: 'Show more' }).click()),
  };
};

it('list renders a hundred items, and twenty more whenever its end is near', () => {
  const { items, end } = open({ items: numbers(130) });
  expect(items()).toEqual(numbers(100));
  expect(end()).toBe('100 of 130 are shown');
  scrollToEnd();
  expect(items()).toEqual(numbers(120));
  scrollToEnd();
  expect(items()).toEqual(numbers(130));
  expect(end()).toBeUndefined();
});

it('“Show more” renders a hundred more and focuses the first of them', () => {
  const { items, showMore } = open();
  showMore();
  expect(items()).toHaveLength(200);
  expect(document.activeElement?.id).toBe('101');
  showMore();
  expect(document.activeElement?.id).toBe('201');
});

it('list keeps its length when items are refetched, and starts again with another key', () => {
  const { items, rerender } = open();
  scrollToEnd();
  rerender({ items: numbers(300) });
  expect(items()).toHaveLength(120);
  rerender({ listKey: 'a' });
  expect(items()).toHaveLength(100);
});

it.each([
  [40, numbers(100)],
  [240, [240, ...numbers(99)]],
])('list focuses target %i, rendered first if it is not among the first hundred', (item, rendered) => {
  const { items, rerender, showMore } = open({
    target: { id: String(item), isScrolledTo: false, onScrolledTo: () => {} },
  });
  expect(items()).toEqual(rendered);
  expect(document.activeElement?.id).toBe(String(item));
  // It stays first.
  rerender({ target: { id: String(item), isScrolledTo: true, onScrolledTo: () => {} } });
  showMore();
  showMore();
  expect(items()).toHaveLength(250);
  expect(items()[0]).toBe(rendered[0]);
});
