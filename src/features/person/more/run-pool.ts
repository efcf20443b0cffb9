/** Runs some tasks at a time, and starts none after the signal. Settles when all that were started have ended. */
export async function runPool(
  tasks: readonly (() => Promise<void>)[],
  atOnce: number,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let task = tasks[next]; task !== undefined && !signal.aborted; task = tasks[next]) {
      next += 1;
      // One after another: that is what a worker is.
      await task();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, work));
}
