import type { KeyboardEvent } from 'react';

const FIELDS = 'input, textarea, select';

/** Arrow keys between the items of a grid list: left and right by order, up and down by column. */
export function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof Element) || event.target.matches(FIELDS)) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const items = [...event.currentTarget.children].filter((child) => child instanceof HTMLElement);
  const index = items.findIndex((item) => item.contains(event.target instanceof Node ? event.target : null));
  const item = items[index];
  if (item === undefined) return;
  const next = nextItem(items, index, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function nextItem(items: readonly HTMLElement[], index: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
      return items[index + 1];
    case 'ArrowLeft':
      return items[index - 1];
    case 'ArrowDown':
      return inColumn(items.slice(index + 1), items[index]);
    case 'ArrowUp':
      return inColumn(items.slice(0, index).toReversed(), items[index]);
    default:
      return undefined;
  }
}

function inColumn(items: readonly HTMLElement[], from: HTMLElement | undefined): HTMLElement | undefined {
  const left = from?.getBoundingClientRect().left ?? 0;
  return items.find((item) => Math.abs(item.getBoundingClientRect().left - left) < 2);
}
