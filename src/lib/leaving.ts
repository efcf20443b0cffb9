/** How long the next page may take before this one speaks of what broke, ms. */
const PATIENCE_MS = 5_000;

let leftAt = Number.NEGATIVE_INFINITY;
globalThis.addEventListener?.('beforeunload', () => {
  leftAt = performance.now();
});

/**
 * What is being loaded, or its failure. Firefox breaks off what a page is loading as soon as the page is to be left,
 * though it stands there until the next one comes: such a failure is kept back, and told only if the page stays.
 */
export async function unlessLeaving<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    const rest = leftAt + PATIENCE_MS - performance.now();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    throw error;
  }
}
