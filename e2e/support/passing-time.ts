// Fake time, so that tests do not have to wait.
import { expect, type Page } from '@playwright/test';
import type { Simulator } from '#simulator/simulator.ts';

export interface PassingTime {
  /**
   * Advances the fake time in steps until `done`. Waits for pending calls first, so that their deadlines do not pass;
   * with `whileWaiting`, it does not wait for them.
   */
  until(done: () => Promise<boolean>, options?: { stepMs?: number; whileWaiting?: boolean }): Promise<void>;
  /** Jumps ahead: every timer that is due by then fires once. */
  jump(ms: number): Promise<void>;
}

/** Call before the page is opened. Its clock is fake from then on, and runs from `start`. */
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

/** The same, with the simulator's clock, which tells when a session ends: it starts there, too, and jumps with the page's. */
export async function commonTime(page: Page, simulator: Simulator, start: Date): Promise<PassingTime> {
  simulator.advance(start.getTime() - Date.now());
  const time = await fakeTime(page, start);
  return {
    ...time,
    jump: (ms) => {
      simulator.advance(ms);
      return time.jump(ms);
    },
  };
}
