// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { createPhoneReader } from '#src/model/phone.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { renderInEnglish, stubLayout, until } from '#src/ui/testing/render.tsx';
import { CardGrid } from './card-grid.tsx';
import { recordElementId, FIRST_CARDS } from './card-list.tsx';

// In one column.
beforeEach(() => stubLayout(160));

afterEach(() => void vi.useRealTimers());

const recordsOf = (count: number): readonly VisitorRecord[] =>
  Array.from({ length: count }, (_, index) => makeRecord({ key: String(index), id: 7_000_000_000 + index }));

const view = {
  readPhone: createPhoneReader('RU', null),
  findIn: () => [],
  linkTo: () => undefined,
  onFollow: () => {},
  More: () => null,
  markedId: null,
  target: null,
  onReached: () => {},
};

const itemsIn = (place: Element): readonly Element[] => [...place.querySelectorAll('.card-grid > li')];
const attributesOf = (items: readonly Element[], name: string) =>
  items.map((item) => item.getAttribute(name));

/** Until the virtualizer has been loaded, and has told which rows are near the window. */
const windowed = (place: Element): Promise<void> => until(() => itemsIn(place).length < FIRST_CARDS);

describe('a grid that is not virtualized', () => {
  it('has all cards in the page at once, and tells no place of a card among others', async () => {
    const { container } = renderInEnglish(<CardGrid {...view} records={recordsOf(40)} virtualize={false} />);
    expect(itemsIn(container)).toHaveLength(40);
    expect(container.querySelector('[aria-setsize], [aria-posinset]')).toBeNull();
  });

  it('is reached by Tab at its first card only', async () => {
    const { container } = renderInEnglish(<CardGrid {...view} records={recordsOf(3)} virtualize={false} />);
    expect(attributesOf(itemsIn(container), 'tabindex')).toEqual(['0', '-1', '-1']);
  });
});

describe('a virtualized grid', () => {
  it('has the cards near the window in the page, which tell their places among all', async () => {
    const { container } = renderInEnglish(<CardGrid {...view} records={recordsOf(501)} virtualize />);
    await windowed(container);
    const items = itemsIn(container);
    expect(items.length).toBeGreaterThan(innerHeight / 172);
    expect(attributesOf(items, 'aria-posinset')).toEqual(items.map((_, index) => String(index + 1)));
    expect(attributesOf(items, 'aria-setsize')).toEqual(items.map(() => '501'));
  });

  it('has the marked card and its neighbours in the page, however far away', async () => {
    const records = recordsOf(501);
    const [marked = expect.fail()] = records.slice(400);
    const { container } = renderInEnglish(
      <CardGrid
        {...view}
        records={records}
        markedId={marked.visitorId}
        target={{ id: recordElementId(marked), isReached: false }}
        virtualize
      />,
    );
    await windowed(container);
    const last = itemsIn(container).slice(-3);
    expect(attributesOf(last, 'aria-posinset')).toEqual(['400', '401', '402']);
    expect(attributesOf(last, 'aria-current')).toEqual([null, 'true', null]);
  });

  it('brings the last card into the page for the key End, and focuses it', async () => {
    const { container } = renderInEnglish(<CardGrid {...view} records={recordsOf(501)} virtualize />);
    await windowed(container);
    const first = container.querySelector<HTMLElement>('.card-grid > li');
    await act(async () => {
      first?.focus();
      first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    });
    await until(() => document.activeElement?.id === 'visitor-500');
    expect(document.activeElement?.id).toBe('visitor-500');
  });

  it('draws all of few cards that a filter leaves, but those near the window first', async () => {
    const { container, rerender } = renderInEnglish(
      <CardGrid {...view} records={recordsOf(501)} virtualize />,
    );
    await windowed(container);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    rerender(<CardGrid {...view} records={recordsOf(40)} virtualize />);
    expect(itemsIn(container).length).toBeLessThan(FIRST_CARDS);
    await act(async () => vi.runAllTimers());
    expect(itemsIn(container)).toHaveLength(40);
    expect(itemsIn(container)[0]?.getAttribute('aria-setsize')).toBe('40');
  });
});
