import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';
import { mayTakeFocus } from '#src/components/may-take-focus.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useSession } from './services.tsx';
import { useCustomer } from './use-customer.ts';

/** What the tab and a bookmark say; at its end a partner's customer. null: the product's name alone. */
export function useTitle(title: string | null): void {
  const t = useText();
  const { onScreen } = useCustomer();
  const text = [title ?? t.app.name, onScreen?.label ?? null].filter((part) => part !== null).join(' · ');
  // With the screen itself: the title must not name one person while the page shows another.
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}

/** The first screen of the document, and whether another has followed it. */
let first: string | null = null;
let leftFirst = false;

/**
 * For the heading of a screen: takes the focus when one screen gives way to another, so that it is read and left by
 * Tab. Not on the first one, which the browser reads by itself; and not from a field in it that has the focus already.
 */
export function useHeadingFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  const { pathname } = useLocation();
  const session = useSession();
  const screen = `${session.status === 'signed-in' ? session.scope : ''} ${pathname}`;
  // Once for each screen: what is typed into a filter replaces the entry, and must not lose the field its focus.
  useEffect(() => {
    first ??= screen;
    leftFirst ||= screen !== first;
    if (leftFirst && !isFocusTaken() && mayTakeFocus()) ref.current?.focus({ preventScroll: true });
  }, [screen]);
  return ref;
}

/** In a field of the page, in the app bar, in a dialog: anywhere but on nothing, or on the page as a whole. */
function isFocusTaken(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement.id !== 'content';
}
