/** Resolves once the condition stays false, or after 20 seconds. */
export async function waitWhile(condition: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  // Twice: what an answer names is fetched, and shown, soon after it has come.
  for (let count = 0; count < 2 && Date.now() < end; count = condition() ? 0 : count + 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Resolves when the promise does, or after so many ms. */
export async function waitAtMost(ms: number, promise: Promise<void>): Promise<void> {
  await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))]);
}
