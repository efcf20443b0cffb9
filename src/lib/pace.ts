/**
 * Runs an action at once, or when `pauseMs` have passed since the one before. Of several actions during the pause, only the last runs.
 * @param startedAt when an action ran that this has not seen, as by `performance.now()`
 */
export function createPace(pauseMs: number, startedAt = Number.NEGATIVE_INFINITY) {
  let ranAt = startedAt;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | null = null;
  const cancel = (): void => {
    clearTimeout(timer);
    waiting = null;
  };
  const flush = (): void => waiting?.();
  return {
    /** Nothing that waits will run. */
    cancel,

    /** Runs at once what waits. */
    flush,

    /** `isLate`: the action had to wait. */
    run: (action: (isLate: boolean) => void): void => {
      cancel();
      const wait = ranAt + pauseMs - performance.now();
      waiting = () => {
        cancel();
        ranAt = performance.now();
        action(wait > 0);
      };
      if (wait > 0) timer = setTimeout(flush, wait);
      else flush();
    },
  };
}
