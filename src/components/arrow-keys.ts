import type { KeyboardEvent } from 'react';

const FIELDS = 'input, textarea, select';

/** Whether a key goes to one of the list's ends: only from an item itself, for elsewhere it scrolls the page. */
export function endOf(event: KeyboardEvent<HTMLElement>): 'first' | 'last' | null {
  const { key, target, currentTarget } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  if (!(target instanceof Element) || target.parentElement !== currentTarget) return null;
  return key === 'Home' ? 'first' : key === 'End' ? 'last' : null;
}

/** Arrow keys between the items of a grid list: left and right by order, up and down by column; Home and End. */
export function moveBetweenItems(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.target instanceof Element) || event.target.matches(FIELDS)) return;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const items = [...event.currentTarget.children].filter((child) => child instanceof HTMLElement);
  const index = items.findIndex((item) => item.contains(event.target instanceof Node ? event.target : null));
  const item = items[index];
  if (item === undefined) return;
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
