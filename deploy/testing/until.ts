import { setTimeout as wait } from 'node:timers/promises';

/** Checks every 20 ms until the condition holds; rejects after `withinMs`. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; !(await isSo()); await wait(20))
    if (Date.now() > deadline) throw new Error(`Not so within ${withinMs} ms: ${String(isSo)}`);
}
