import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runPool } from './load-all.ts';

it('runs each task once, in their order, and never more at a time than allowed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 6 }), async (lengths, atOnce) => {
      const started: number[] = [];
      let running = 0;
      let most = 0;
      const tasks = lengths.map((length, index) => async () => {
        started.push(index);
        running += 1;
        most = Math.max(most, running);
        for (let turn = 0; turn <= length; turn += 1) await Promise.resolve();
        running -= 1;
      });
      await runPool(tasks, atOnce, new AbortController().signal);
      expect(started).toEqual(lengths.map((_, index) => index));
      expect(most).toBeLessThanOrEqual(atOnce);
      expect(running).toBe(0);
    }),
  );
});

it('runs as many at a time as allowed', async () => {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let running = 0;
  const tasks = Array.from({ length: 7 }, () => async () => {
    running += 1;
    await held;
  });
  const all = runPool(tasks, 5, new AbortController().signal);
  expect(running).toBe(5);
  letGo();
  await all;
  expect(running).toBe(7);
});

it('starts none after the signal, and waits for those that run', async () => {
  const controller = new AbortController();
  const ended: number[] = [];
  const tasks = [0, 1, 2, 3].map((index) => async () => {
    if (index === 1) controller.abort();
    await Promise.resolve();
    ended.push(index);
  });
  await runPool(tasks, 2, controller.signal);
  expect(ended).toEqual([0, 1]);
});
