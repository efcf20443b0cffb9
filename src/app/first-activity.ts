const EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
const LATEST_MS = 10_000;

/** Resolves when somebody begins to do something with the page, or after ten seconds. */
export function firstActivity(): Promise<void> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = (): void => {
      listening.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, LATEST_MS);
    for (const event of EVENTS) addEventListener(event, end, { signal: listening.signal, passive: true });
  });
}
