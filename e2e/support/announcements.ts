// What a screen reader announces: changes in live regions, and new alerts.
import type { Page } from '@playwright/test';

/** Call before the page is opened. The result returns the announcements since its last call, in order. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Reflect.set(window, 'said', said);
    const LIVE = '[aria-live], [role="status"], [role="alert"]';
    const known = new WeakSet<Element>();
    const textOf = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent?.trim() ?? '';
      return node.checkVisibility()
        ? (node.querySelector('h2, p')?.textContent ?? node.textContent.trim())
        : '';
    };
    const say = (node: Node): void => {
      const text = textOf(node);
      if (text !== '') said.push(text.replaceAll('\u00a0', ' '));
    };

    const hear = ({ target, addedNodes, type }: MutationRecord): void => {
      const near = target instanceof Element ? target : target.parentElement;
      const region = near?.closest(LIVE) ?? null;
      if (region !== null && known.has(region)) {
        if (region.getAttribute('aria-live') === 'off') return;
        if (type === 'characterData') say(target);
        else for (const node of addedNodes) say(node);
        return;
      }
      // A region that is inserted with its text is not announced, unless it is an alert.
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const alerts = node.matches('[role="alert"]') ? [node] : [...node.querySelectorAll('[role="alert"]')];
        for (const alert of alerts) if (!known.has(alert)) say(alert);
      }
    };

    new MutationObserver((records) => {
      for (const record of records) hear(record);
      for (const region of document.querySelectorAll(LIVE)) known.add(region);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (Reflect.get(window, 'said') as string[]).splice(0));
}
