// Runs in every page before its own scripts, so that all pages are measured by the same clock.

export type FirstCard = {
  /** Milliseconds from the navigation's start until the heading was painted (element timing, in steps of 4 ms). */
  readonly paintedAt: number;
  readonly text: string;
};

declare global {
  interface Window {
    bench: {
      readonly firstCard: Promise<FirstCard>;
      /** The longest task so far in milliseconds; 0 if none took 50 or more. */
      longestTask: number;
    };
  }
}

/** `session`: the sign-in that the app stores on the device; null for a page that is signed in by its form. */
export function installProbe(session: string | null): void {
  try {
    if (session !== null) localStorage.setItem('person-visitors.session', session);
    else localStorage.getItem('');
  } catch {
    return; // about:blank: no storage, nothing to measure.
  }
  let resolve: (card: FirstCard) => void = () => undefined;
  const firstCard = new Promise<FirstCard>((keep) => {
    resolve = keep;
  });
  window.bench = { firstCard, longestTask: 0 };
  const heading = () => document.querySelector('article h2');

  // Element timing needs an attribute before the first paint; mutation observers run before that.
  const marker = new MutationObserver(() => {
    const first = heading();
    // The page may replace it before it is painted.
    if (first === null || first.textContent.trim() === '' || first.hasAttribute('elementtiming')) return;
    for (const element of [first, ...first.querySelectorAll('*')])
      element.setAttribute('elementtiming', 'first-card');
  });
  marker.observe(document, { childList: true, subtree: true, characterData: true });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('renderTime' in entry) || typeof entry.renderTime !== 'number') continue;
      marker.disconnect();
      resolve({ paintedAt: entry.renderTime, text: heading()?.textContent.trim() ?? '' });
    }
  }).observe({ type: 'element', buffered: true });

  new PerformanceObserver((list) => {
    const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
    window.bench.longestTask = Math.max(window.bench.longestTask, longest);
  }).observe({ type: 'longtask', buffered: true });
}
