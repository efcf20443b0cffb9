// Listens to what the pages of a browser context report, so that a test fails on any trouble it did not announce.
import type { BrowserContext } from '@playwright/test';

export class ConsoleWatch {
  readonly #announced: RegExp[] = [];
  readonly #errors: string[] = [];

  /** Announces errors that the test itself provokes, such as Chromium's "Failed to load resource". */
  announce(pattern: RegExp): void {
    this.#announced.push(pattern);
  }

  /** To be called before the context has a page. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (webError) => {
      this.#errors.push(`Uncaught ${webError.error().message}`);
    });
    // Not every browser writes each breach of the content security policy to the console by itself.
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        reportError(new Error(`Breach of the content security policy: ${effectiveDirective} ${blockedURI}`));
      });
    });
  }

  /** Every error so far that was not announced: console errors, uncaught exceptions and rejections. */
  unexpected(): string[] {
    return this.#errors.filter((error) => !this.#announced.some((pattern) => pattern.test(error)));
  }
}
