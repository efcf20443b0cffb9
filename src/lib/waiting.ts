/** Resolves when the promise does, or after so many ms. */
export async function waitAtMost(ms: number, promise: Promise<void>): Promise<void> {
  await Promise.race([promise, new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))]);
}
