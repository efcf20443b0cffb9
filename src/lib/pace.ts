/**
 * Runs an action at once, or when `pauseMs` have passed since the one before. Of those that come meanwhile, only the last runs.
 * @param startedAt when an action ran that this has not seen, as by `performance.now()`
 */
export function createPace(pauseMs: number, startedAt = Number.NEGATIVE_INFINITY) {
  let ranAt = startedAt;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(waiting);
  return {
    /** Nothing that waits will run. */
    cancel,

    /** `isLate`: the action had to wait. */
    run: (action: (isLate: boolean) => void): void => {
      cancel();
      const start = (isLate: boolean): void => {
        ranAt = performance.now();
        action(isLate);
      };
      const wait = ranAt + pauseMs - performance.now();
      if (wait > 0) waiting = setTimeout(start, wait, true);
      else start(false);
    },
  };
}
