// A fake clock, so that tests do not wait.
import { expect, type Page, type Request } from '@playwright/test';

/** Call before the page is opened. The clock runs from `start`. */
export async function fakeTime(page: Page, start = new Date()) {
  let pendingCalls = 0;
  const count = (by: number) => (request: Request) =>
    void (pendingCalls += new URL(request.url()).pathname === '/api/v2.0' ? by : 0);
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1));
  await page.clock.install({ time: start });
  return {
    /** Advances the clock in steps until `done`. Waits for pending calls first, so that they do not time out, unless `whileWaiting`. */
    async until(done: () => Promise<boolean>, { stepMs = 500, whileWaiting = false } = {}): Promise<void> {
      await expect(async () => {
        if (await done()) return;
        if (pendingCalls === 0 || whileWaiting) await page.clock.fastForward(stepMs);
        expect(await done()).toBe(true);
      }).toPass({ intervals: [10], timeout: 30_000 });
    },
    /** Every timer that is due by then fires once. */
    jump: (ms: number) => page.clock.fastForward(ms),
  };
}
