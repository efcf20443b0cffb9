// A fake clock, so that tests do not wait.
import { expect, type Page } from '@playwright/test';

export interface FakeTime {
  /**
   * Advances the clock in steps until `done`. Waits for pending calls first, so that they do not time out, unless
   * `whileWaiting`.
   */
  until(done: () => Promise<boolean>, options?: { stepMs?: number; whileWaiting?: boolean }): Promise<void>;
  /** Every timer that is due by then fires once. */
  jump(ms: number): Promise<void>;
}

/** Call before the page is opened. The clock runs from `start`. */
export async function fakeTime(page: Page, start = new Date()): Promise<FakeTime> {
  let pendingCalls = 0;
  const isCall = (url: string): boolean => new URL(url).pathname === '/api/v2.0';
  page.on('request', (request) => void (pendingCalls += isCall(request.url()) ? 1 : 0));
  page.on('requestfinished', (request) => void (pendingCalls -= isCall(request.url()) ? 1 : 0));
  page.on('requestfailed', (request) => void (pendingCalls -= isCall(request.url()) ? 1 : 0));
  await page.clock.install({ time: start });
  return {
    async until(done, { stepMs = 500, whileWaiting = false } = {}) {
      await expect(async () => {
        if (await done()) return;
        if (pendingCalls === 0 || whileWaiting) await page.clock.fastForward(stepMs);
        expect(await done()).toBe(true);
      }).toPass({ intervals: [10], timeout: 30_000 });
    },
    jump: (ms) => page.clock.fastForward(ms),
  };
}
