// What a screen reader announces: changes in live regions, new alerts.
import type { Page } from '@playwright/test';

/** Call before the page is opened. The result returns the announcements since its last call, in order. */
export async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const announcements: string[] = [];
    Reflect.set(window, 'announcements', announcements);
    const LIVE = '[aria-live], [role="status"], [role="alert"]';
    const known = new WeakSet<Element>();
    const textIn = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent?.trim() ?? '';
      return node.checkVisibility()
        ? (node.querySelector('h2, p')?.textContent ?? node.textContent.trim())
        : '';
    };
    const announce = (node: Node): void => {
      const text = textIn(node);
      if (text !== '') announcements.push(text.replaceAll('\u00a0', ' '));
    };

    const handle = ({ target, addedNodes, type }: MutationRecord): void => {
      const near = target instanceof Element ? target : target.parentElement;
      const region = near?.closest(LIVE) ?? null;
      if (region !== null && known.has(region)) {
        if (region.getAttribute('aria-live') === 'off') return;
        if (type === 'characterData') announce(target);
        else for (const node of addedNodes) announce(node);
        return;
      }
      // A region that is inserted with its text is not announced, unless it is an alert.
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        const alerts = node.matches('[role="alert"]') ? [node] : [...node.querySelectorAll('[role="alert"]')];
        for (const alert of alerts) if (!known.has(alert)) announce(alert);
      }
    };

    new MutationObserver((records) => {
      for (const record of records) handle(record);
      for (const region of document.querySelectorAll(LIVE)) known.add(region);
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (Reflect.get(window, 'announcements') as string[]).splice(0));
}
