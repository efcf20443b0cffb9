import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { isFramed } from '#src/domain/paths.ts';
import { DIALOGS } from './keyboard.ts';

const isTyping = (): boolean => document.activeElement?.matches(':read-write') === true;

/** False while the agent types, or may be typing into the parent page of a frame. */
export const canMoveFocus = (): boolean => (!isFramed() || document.hasFocus()) && !isTyping();

/** For MUI's `autoFocus`. Fixed at the first render: MUI also focuses a field whose `autoFocus` turns true later. */
export const useInitialFocus = (isWanted = true): boolean => useState(() => isWanted && canMoveFocus())[0];

export function takeFocus(element: HTMLElement | null): void {
  if (canMoveFocus()) element?.focus({ preventScroll: true });
}

/** The next Tab reaches the page's first control. */
export const focusPage = (): void => document.getElementById('content')?.focus({ preventScroll: true });

function isFocusUnset(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'content';
}

const isFocusInUse = (): boolean =>
  !isFocusUnset() && document.activeElement?.closest(`#content, ${DIALOGS}`) != null;

let lastScreen: string | null = null;
let hasLeftFirstScreen = false;

/** Focuses a new screen's heading unless a control has the focus. Not the first: screen readers read it themselves. */
export function useHeadingFocus(page: string): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null);
  const screen = `${page} ${useLocation().pathname}`;
  // Not at each navigation: typing into the filter replaces the history entry.
  useEffect(() => {
    const isSame = screen === lastScreen;
    hasLeftFirstScreen ||= lastScreen !== null && !isSame;
    lastScreen = screen;
    const isTaken = isSame ? !isFocusUnset() : isFocusInUse();
    if (hasLeftFirstScreen && !isTaken) takeFocus(ref.current);
  }, [screen]);
  return ref;
}

/** `target` takes the focus if a focused control inside is removed: React calls no `onBlur` then. */
export function useFocusFallback(target: RefObject<HTMLElement | null>) {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    // Still in the page: another element takes the focus.
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) takeFocus(target.current);
  });
  return {
    onFocus: (event: FocusEvent) => void (focused.current = event.target),
    onBlur: () => void (focused.current = null),
  };
}

export type Target = {
  readonly id: string;
  readonly isScrolledTo: boolean;
  readonly onScrolledTo: () => void;
};

export function useScrollToTarget(target: Target | null): void {
  // After every render: the element may be added later.
  useEffect(() => {
    const element = target === null || target.isScrolledTo ? null : document.getElementById(target.id);
    if (target === null || element === null) return;
    target.onScrolledTo();
    // Scrolling could hide the field.
    if (isTyping()) return;
    scrollIntoSight(element);
    takeFocus(element);
  });
}

/** After a change of `key`, the start of a panel that is scrolled away comes back: its list may be shorter. */
export function useStartInSight(panel: RefObject<HTMLElement | null>, key: string): void {
  const shown = useRef(key);
  // After the layout effect that restores a tab's place.
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const top = (panel.current?.getBoundingClientRect().top ?? 0) - readScrollPadding().start;
    if (top < 0) scrollBy({ top });
  }, [panel, key]);
}

/** Scrolls an element that is not fully visible to a quarter of the window. */
function scrollIntoSight(element: Element): void {
  // Not scrollIntoView, which also scrolls the parent page of a frame.
  const { top, bottom } = element.getBoundingClientRect();
  const { start, end } = readScrollPadding();
  if (top < start || bottom > end) scrollBy({ top: top - start - (end - start) / 4 });
}

/** What sticks, in the window's coordinates. */
function readScrollPadding() {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  // May be "auto".
  return {
    start: parseFloat(scrollPaddingTop) || 0,
    end: innerHeight - (parseFloat(scrollPaddingBottom) || 0),
  };
}
