// A time that passes without being waited for.
import { expect, type Page } from '@playwright/test';

export interface PassingTime {
  /**
   * Lets faked time pass until `done`, in steps. A call that is on its way is waited for first, so that its deadline
   * does not pass meanwhile.
   */
  until(done: () => Promise<boolean>, options?: { stepMs?: number; whileWaiting?: boolean }): Promise<void>;
  /** Jumps ahead: every timer that is due on the way fires, once. */
  jump(ms: number): Promise<void>;
}

/** To be called before the page is opened: from now on its clock is faked, and goes on by itself from `start`. */
export async function fakeTime(page: Page, start = new Date()): Promise<PassingTime> {
  let onTheWay = 0;
  const isCall = (url: string): boolean => new URL(url).pathname === '/api/v2.0';
  page.on('request', (request) => void (onTheWay += isCall(request.url()) ? 1 : 0));
  page.on('requestfinished', (request) => void (onTheWay -= isCall(request.url()) ? 1 : 0));
  page.on('requestfailed', (request) => void (onTheWay -= isCall(request.url()) ? 1 : 0));
  await page.clock.install({ time: start });
  return {
    async until(done, { stepMs = 500, whileWaiting = false } = {}) {
      await expect(async () => {
        if (await done()) return;
        if (onTheWay === 0 || whileWaiting) await page.clock.fastForward(stepMs);
        expect(await done()).toBe(true);
      }).toPass({ intervals: [10], timeout: 30_000 });
    },
    jump: (ms) => page.clock.fastForward(ms),
  };
}
