// Workarounds for Playwright's experimental support for the system's Firefox (WebDriver BiDi).
import type { BrowserContext } from '@playwright/test';

/** Playwright sets the field's `value`, which React reverts. The `insertText` command works like typing. */
function insertAsTyped(): void {
  const insert = (text: string): Element | null => {
    const { activeElement } = document;
    // Playwright continues inside the frame.
    if (activeElement instanceof HTMLIFrameElement) return activeElement;
    document.execCommand('insertText', false, text);
    return null;
  };
  // The empty setter stops Playwright from replacing this function with its own.
  Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => {} });
}

/** Call before the context has a page. */
export async function prepareForFirefox(context: BrowserContext): Promise<void> {
  if (context.browser()?.browserType().name() === 'firefox') await context.addInitScript(insertAsTyped);
}
