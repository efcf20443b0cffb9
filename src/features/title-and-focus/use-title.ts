import { useLayoutEffect } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { titleWithCustomer } from './title-with-customer.ts';
import { useObserved, useServices, useCustomer } from '#src/session/services.tsx';

/**
 * Sets the document's title, which the tab and a bookmark show; a partner's customer stands at its end, unless the agent
 * wants no names in titles. null: the product's name alone.
 */
export function useTitle(title: string | null): void {
  const t = useText();
  const { onScreen } = useCustomer();
  const { idOnlyTitles } = useObserved(useServices().preferences);
  const text = titleWithCustomer(title ?? t.app.name, idOnlyTitles ? null : onScreen);
  // Not after the paint: the title must not name one person while the page shows another.
  useLayoutEffect(() => {
    document.title = text;
  }, [text]);
}
