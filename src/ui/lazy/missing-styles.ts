/** URLs of style sheets that could not be loaded. Vite requests each only once, and never again after a failure. */
const missing = new Set<string>();

globalThis.addEventListener?.(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    missing.add(target.href);
    target.remove();
  },
  true,
);

/** @throws {Error} if one of them still cannot be loaded. */
export async function loadMissingStyles(): Promise<void> {
  await Promise.all(Array.from(missing, load));
}

function load(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = url;
    link.addEventListener('load', () => {
      missing.delete(url);
      resolve();
    });
    link.addEventListener('error', () => reject(new Error('A style sheet could not be loaded.')));
    document.head.append(link);
  });
}
