// What the experimental way in which Playwright drives the system's Firefox (WebDriver BiDi) does not do by itself.
import type { BrowserContext } from '@playwright/test';

/**
 * Playwright's own insertion of text sets the field's `value`, which React takes for its own doing and takes back.
 * The browser's command writes as a person does.
 */
function insertAsTyped(): void {
  const insert = (text: string): Element | null => {
    const { activeElement } = document;
    // Playwright goes on in the frame.
    if (activeElement instanceof HTMLIFrameElement) return activeElement;
    document.execCommand('insertText', false, text);
    return null;
  };
  // Whenever Playwright puts its own there.
  Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => {} });
}

/** To be called before the context has a page. */
export async function prepareForFirefox(context: BrowserContext): Promise<void> {
  if (context.browser()?.browserType().name() === 'firefox') await context.addInitScript(insertAsTyped);
}
