import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { isFramed } from '#src/domain/paths.ts';
import { DIALOGS } from './keyboard.ts';

/** The field that the agent is typing in; null after Enter or a press elsewhere. */
let typedIn: EventTarget | null = null;

/** Called once, when the app starts. Listens in the capture phase, before handlers that move the focus. */
export function watchTyping(): void {
  const leave = ({ target }: Event): void => {
    if (target !== typedIn) typedIn = null;
  };
  const send = ({ key, isComposing }: KeyboardEvent): void => {
    if (key === 'Enter' && !isComposing) typedIn = null;
  };
  for (const type of ['focusin', 'input']) addEventListener(type, ({ target }) => (typedIn = target), true);
  addEventListener('click', leave, true);
  addEventListener('keydown', send, true);
}

/** Whether the agent is typing: nothing that opens by itself may then change the text or move the focus. */
const isTyping = (): boolean =>
  document.activeElement === typedIn && document.activeElement?.matches(':read-write') === true;

/**
 * Whether the app may move the focus by itself. In a frame only if the frame has the focus already: the agent may be typing into
 * the page around it.
 */
export const canMoveFocus = (): boolean => (!isFramed() || document.hasFocus()) && !isTyping();

/** Whether a field of MUI takes the focus at its first drawing. MUI's also takes it when this turns true later. */
export const useInitialFocus = (isWanted = true): boolean => useState(() => isWanted && canMoveFocus())[0];

/** Moves the focus without scrolling, unless the agent is typing. */
export function takeFocus(element: HTMLElement | null): void {
  if (canMoveFocus()) element?.focus({ preventScroll: true });
}

/** Moves the focus from what the agent has finished with to the page as a whole: the next Tab leads to its first control. */
export const focusPage = (): void => document.getElementById('content')?.focus({ preventScroll: true });

/** Whether nothing, or the page as a whole, has the focus. */
function isFocusNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'content';
}

/** Whether the focus is in the page's content, a dialog or a menu. */
const isFocusInUse = (): boolean =>
  !isFocusNowhere() && document.activeElement?.closest(`#content, ${DIALOGS}`) != null;

/** The last screen whose heading was offered the focus. */
let lastScreen: string | null = null;
let hasLeftFirstScreen = false;

/**
 * For the heading of a screen, which is a kind of page at a URL: takes the focus when one screen replaces another, so that a screen
 * reader reads it and Tab continues from it. Not on the first screen, which the browser reads by itself; not from a field of the new
 * screen, from a field that the agent is typing in, or from a dialog. A heading that replaces another one on the same screen takes the
 * focus only if nothing else has it.
 */
export function useHeadingFocus(page: string): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null);
  const screen = `${page} ${useLocation().pathname}`;
  // Not at each navigation: typing into the filter replaces the history entry, and must not lose the field its focus.
  useEffect(() => {
    const isSame = screen === lastScreen;
    hasLeftFirstScreen ||= lastScreen !== null && !isSame;
    lastScreen = screen;
    const isTaken = isSame ? !isFocusNowhere() : isFocusInUse();
    if (hasLeftFirstScreen && !isTaken) takeFocus(ref.current);
  }, [screen]);
  return ref;
}

/**
 * For an element whose controls may be removed while they have the focus: `target` then takes it. The removal calls no `onBlur`, as
 * React handles no events meanwhile.
 */
export function useFocusFallback(target: RefObject<HTMLElement | null>) {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    // Still in the page: the focus is on its way to another element, and nowhere until it is there.
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    if (document.activeElement === document.body) takeFocus(target.current);
  });
  return {
    onFocus: (event: FocusEvent) => void (focused.current = event.target),
    onBlur: () => void (focused.current = null),
  };
}

/** An element to go to, once. */
export type Target = {
  readonly id: string;
  readonly isScrolledTo: boolean;
};

/** Scrolls to the target and focuses it, as soon as it is in the page. */
export function useScrollToTarget(target: Target | null, onScrolledTo: () => void): void {
  // After every drawing: the element may come later.
  useEffect(() => {
    const element = target === null || target.isScrolledTo ? null : document.getElementById(target.id);
    if (target === null || element === null) return;
    onScrolledTo();
    // Scrolling would hide the field that the agent types in.
    if (isTyping()) return;
    scrollIntoSight(element);
    takeFocus(element);
  });
}

/** Unless the element is visible, scrolls it to a quarter of the window. */
function scrollIntoSight(element: Element): void {
  // Not scrollIntoView: in a frame, it would also scroll the page around the frame.
  const { top, bottom } = element.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  // The height of what sticks at the top; "auto" if nothing does.
  const start = parseFloat(scrollPaddingTop) || 0;
  const end = innerHeight - (parseFloat(scrollPaddingBottom) || 0);
  if (top < start || bottom > end) scrollBy({ top: top - start - (end - start) / 4 });
}
