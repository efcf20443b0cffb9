import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';
import { mayTakeFocus } from '#src/ui/hooks/may-take-focus.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { withCustomer } from './page-title.ts';
import { useObserved, useServices, useSession } from '#src/session/services.tsx';
import { useCustomer } from '#src/session/customer.ts';

/**
 * What the tab and a bookmark say; at its end a partner's customer, unless the agent wants no names in titles. null: the
 * product's name alone.
 */
export function useTitle(title: string | null): void {
  const t = useText();
  const { onScreen } = useCustomer();
  const { idOnlyTitles } = useObserved(useServices().preferences);
  const text = withCustomer(title ?? t.app.name, idOnlyTitles ? null : onScreen);
  // With the screen itself: the title must not name one person while the page shows another.
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}

/** The first screen of the document, whether another has followed it, and the last one whose heading was offered the focus. */
let first: string | null = null;
let leftFirst = false;
let offered: string | null = null;

/**
 * For the heading of a screen: takes the focus when one screen gives way to another, so that it is read and left by
 * Tab. Not on the first one, which the browser reads by itself; not from a field of the new one, nor from a dialog. Where
 * a screen gets another heading (its records have come), only if nothing else has the focus by then.
 */
export function useHeadingFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  const { pathname } = useLocation();
  const session = useSession();
  const screen = `${session.status === 'signed-in' ? session.signInId : ''} ${pathname}`;
  // Once for each screen: what is typed into a filter replaces the entry, and must not lose the field its focus.
  useEffect(() => {
    first ??= screen;
    leftFirst ||= screen !== first;
    const isTaken = screen === offered ? !isFocusNowhere() : isFocusKept();
    offered = screen;
    if (leftFirst && !isTaken && mayTakeFocus()) ref.current?.focus({ preventScroll: true });
  }, [screen]);
  return ref;
}

/** On nothing, or on the page as a whole. */
function isFocusNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'content';
}

/** In a part of the page, or in what stands over it. */
function isFocusKept(): boolean {
  const where = '#content, [aria-modal="true"], [role="menu"]';
  return !isFocusNowhere() && document.activeElement?.closest(where) != null;
}
