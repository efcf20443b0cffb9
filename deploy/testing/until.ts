/** Checks every 20 ms until the condition holds; rejects after `withinMs`. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not so within ${withinMs} ms: ${String(isSo)}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
