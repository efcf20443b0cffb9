// Collects the errors of a browser context's pages, so that a test fails on any that it did not allow.
import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** A headed browser requests the tab's icon at each new URL, whatever the page has loaded. */
const isOwnIconOffline = (message: ConsoleMessage): boolean =>
  message.text() === 'Failed to load resource: net::ERR_INTERNET_DISCONNECTED' &&
  new URL(message.location().url).pathname === '/favicon.svg';

export class ConsoleWatch {
  readonly #allowed: RegExp[] = [];
  readonly #errors: string[] = [];

  /** For errors that the test provokes, such as Chromium's "Failed to load resource". */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  /** Call before the context has a page. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error' && !isOwnIconOffline(message))
        this.#errors.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (webError) => {
      this.#errors.push(`Uncaught ${webError.error().message}`);
    });
    // Some browsers do not log every violation of the content security policy.
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        reportError(
          new Error(`Violation of the content security policy: ${effectiveDirective} ${blockedURI}`),
        );
      });
    });
  }

  /** Console errors, uncaught exceptions and rejections so far that are not allowed. */
  unexpected(): string[] {
    return this.#errors.filter((error) => !this.#allowed.some((pattern) => pattern.test(error)));
  }
}
