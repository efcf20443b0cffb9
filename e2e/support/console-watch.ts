// Collects the errors of a browser context's pages, so that a test fails on any error it did not announce.
import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** A whole browser asks for the icon of its tab at each new address: what the page has loaded cannot keep it from that. */
const isOwnIconOffline = (message: ConsoleMessage): boolean =>
  message.text() === 'Failed to load resource: net::ERR_INTERNET_DISCONNECTED' &&
  new URL(message.location().url).pathname === '/favicon.svg';

export class ConsoleWatch {
  readonly #announced: RegExp[] = [];
  readonly #errors: string[] = [];

  /** Announces errors that the test itself provokes, such as Chromium's "Failed to load resource". */
  announce(pattern: RegExp): void {
    this.#announced.push(pattern);
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
        reportError(new Error(`Breach of the content security policy: ${effectiveDirective} ${blockedURI}`));
      });
    });
  }

  /** Every unannounced error so far: console errors, uncaught exceptions and rejections. */
  unexpected(): string[] {
    return this.#errors.filter((error) => !this.#announced.some((pattern) => pattern.test(error)));
  }
}
