import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { useText } from '#src/i18n/text-context.tsx';
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

/** For the heading of a screen: takes the focus when the screen came by a link, so that it is read and left by Tab. */
export function useHeadingFocus<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  const { key, pathname } = useLocation();
  const navigation = useNavigationType();
  const isFirstPage = key === 'default';
  const focus = useEffectEvent(() => {
    if (!isFirstPage && navigation !== NavigationType.Pop) ref.current?.focus({ preventScroll: true });
  });
  // Once for each screen: what is typed into a filter replaces the entry, and must not lose the field its focus.
  useEffect(() => focus(), [pathname]);
  return ref;
}
