import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';
import { DIALOGS } from '#src/ui/shortcuts.ts';
import { takeFocus } from '#src/ui/focus.ts';
import { useSession } from '#src/session/services.tsx';

let firstScreen: string | null = null;
let leftFirstScreen = false;
/** The last screen whose heading was offered the focus. */
let offeredTo: string | null = null;

/**
 * For the heading of a screen: takes the focus when one screen replaces another, so that a screen reader reads it and Tab
 * goes on from it. Not on the first screen, which the browser reads by itself; not from a field of the new screen, from a field
 * that the agent is typing in, or from a dialog. A heading that replaces another one on the same screen takes the focus only if
 * nothing else has it.
 */
export function useHeadingFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  const { pathname } = useLocation();
  const session = useSession();
  const screen = `${session.status === 'signed-in' ? session.signInId : ''} ${pathname}`;
  // Not at each navigation: typing into the filter replaces the history entry, and must not lose the field its focus.
  useEffect(() => {
    firstScreen ??= screen;
    leftFirstScreen ||= screen !== firstScreen;
    const isTaken = screen === offeredTo ? !isFocusNowhere() : isFocusInUse();
    offeredTo = screen;
    if (leftFirstScreen && !isTaken) takeFocus(ref.current);
  }, [screen]);
  return ref;
}

/** On nothing, or on the page as a whole. */
function isFocusNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'content';
}

/** In the page's content, a dialog or a menu. */
function isFocusInUse(): boolean {
  return !isFocusNowhere() && document.activeElement?.closest(`#content, ${DIALOGS}`) != null;
}
