/** Runs an action at once, or when `pauseMs` have passed since the one before. Of several actions during the pause, only the last runs. */
export function createPace(pauseMs: number) {
  let ranAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Drops the action that waits. */
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    run: (action: () => void): void => {
      cancel();
      const runNow = (): void => {
        ranAt = performance.now();
        action();
      };
      const wait = ranAt + pauseMs - performance.now();
      if (wait > 0) timer = setTimeout(runNow, wait);
      else runNow();
    },
  };
}
