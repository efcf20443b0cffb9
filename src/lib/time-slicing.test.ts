import { describe, expect, it } from 'vitest';
import { doInSlices, type Work } from './time-slicing.ts';

const never = new AbortController().signal;

/** Counts to `steps`, at least `stepMs` for each; `onStep` hears of every one. */
function* counting(steps: number, stepMs: number, onStep: (step: number) => void): Work<number> {
  for (let step = 1; step <= steps; step += 1) {
    const end = performance.now() + stepMs;
    while (performance.now() < end);
    onStep(step);
    yield;
  }
  return steps;
}

describe('doInSlices', () => {
  it('leaves room for other tasks, before the work as well', async () => {
    const happened: (number | 'other')[] = [];
    const work = doInSlices(
      counting(4, 10, (step) => happened.push(step)),
      never,
    );
    const done = new AbortController();
    const other = async (): Promise<void> => {
      while (!done.signal.aborted) {
        happened.push('other');
        await new Promise((resolve) => void setTimeout(resolve));
      }
    };
    const others = other();
    expect(await work).toBe(4);
    done.abort();
    await others;
    expect(happened[0]).toBe('other');
    expect(happened.filter((each) => each !== 'other')).toEqual([1, 2, 3, 4]);
    expect(happened.slice(happened.indexOf(1), happened.indexOf(4))).toContain('other');
  });

  it('stops with the reason of its signal', async () => {
    const leaving = new AbortController();
    const steps: number[] = [];
    const work = doInSlices(
      counting(1_000, 1, (step) => {
        steps.push(step);
        if (step === 3) leaving.abort('left');
      }),
      leaving.signal,
    );
    await expect(work).rejects.toBe('left');
    expect(steps.length).toBeLessThan(1_000);
  });

  it('fails as its work fails', async () => {
    const failing = counting(3, 0, () => {
      throw new RangeError('broken');
    });
    await expect(doInSlices(failing, never)).rejects.toThrow('broken');
  });
});
