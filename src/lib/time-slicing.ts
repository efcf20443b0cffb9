/** Work that may pause at each `yield`; what it returns is the result. */
export type Work<T> = Generator<void, T>;

/** Shorter than a frame, so that a key or a scroll in between is answered at once. */
const SLICE_MS = 12;

export function doAtOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same, in short tasks with room for others in between, the first of them too.
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

/** Not a timer, which a tab in the background gets once a second; not `scheduler.yield`, which goes before drawing. */
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
