const EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
const TIMEOUT_MS = 10_000;

/** Resolves when the agent first uses the page, after ten seconds at the latest. */
export function firstActivity(): Promise<void> {
  return new Promise((resolve) => {
    const controller = new AbortController();
    const end = (): void => {
      controller.abort();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, TIMEOUT_MS);
    for (const event of EVENTS) addEventListener(event, end, { signal: controller.signal, passive: true });
  });
}
