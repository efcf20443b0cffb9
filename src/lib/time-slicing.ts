/** Work that may pause at each `yield`, and returns its result. */
export type Work<T> = Generator<void, T>;

/** Shorter than a frame, so that keys and scrolling stay responsive. */
const SLICE_MS = 12;

export function doAtOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in short tasks, between which the browser handles input; even the first slice waits for its turn.
 * @throws the reason of `signal`, at the end of the slice in which it aborts.
 */
export async function doInSlices<T>(work: Work<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    await nextTask();
    signal.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
  }
}

/** Not a timer: tabs in the background get one a second. Not `scheduler.yield`: it runs before painting. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
