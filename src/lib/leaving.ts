/** How long a failure is held back, while the next page may still come, ms. */
const HOLD_MS = 5_000;

let leftAt = Number.NEGATIVE_INFINITY;
globalThis.addEventListener?.('beforeunload', () => {
  leftAt = performance.now();
});

/**
 * Holds back the failure of a load while the page is being left: Firefox aborts loads at once, but shows the page until
 * the next one comes, and the agent would see an error that means nothing.
 */
export async function unlessLeaving<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    const rest = leftAt + HOLD_MS - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    throw error;
  }
}
