import type { KeyboardEvent } from 'react';

/** The keys move between items only while an item itself has the focus. In its links and buttons they scroll the page. */
function isOnItem(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  return event.target instanceof Element && event.target.parentElement === event.currentTarget;
}

/** Which end of the list the key goes to, if any. */
export function endOf(event: KeyboardEvent<HTMLElement>): 'first' | 'last' | null {
  if (!isOnItem(event)) return null;
  return event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : null;
}

/** Arrow keys move between the items of a grid: left and right in order, up and down in the column; Home and End. */
export function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  if (!isOnItem(event)) return;
  const items = [...event.currentTarget.children].filter((child) => child instanceof HTMLElement);
  const index = items.findIndex((item) => item === event.target);
  const end = endOf(event);
  const next = end === null ? nextItem(items, index, event.key) : items.at(end === 'first' ? 0 : -1);
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
