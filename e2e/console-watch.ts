// Listens to what the pages of a browser context report, so that a test fails on any trouble it did not announce.
import type { BrowserContext } from '@playwright/test';

export class ConsoleWatch {
  readonly #announced: RegExp[] = [];
  readonly #errors: string[] = [];

  /** Announces errors that the test itself provokes, such as Chromium's "Failed to load resource". */
  announce(pattern: RegExp): void {
    this.#announced.push(pattern);
  }

  /** Chromium writes violations of the content security policy to the console, as errors. */
  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (webError) => {
      this.#errors.push(`Uncaught ${webError.error().message}`);
    });
  }

  /** Every error so far that was not announced: console errors, uncaught exceptions and rejections. */
  unexpected(): string[] {
    return this.#errors.filter((error) => !this.#announced.some((pattern) => pattern.test(error)));
  }
}
