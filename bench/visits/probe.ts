// Runs in every page before its own scripts, so that all pages are measured by the same clock.

export type FirstCard = {
  /** Milliseconds from the navigation's start until the heading was painted (element timing, in steps of 4 ms). */
  readonly paintedAt: number;
  readonly text: string;
};

export type Probe = {
  readonly firstCard: Promise<FirstCard>;
  /** The longest task so far in milliseconds; 0 if none took 50 or more. */
  longestTask: number;
};

declare global {
  interface Window {
    bench: Probe;
  }
}

/**
 * Signs in before the page's own scripts run. `session`: the JSON that the app stores on the device; null for a page
 * that signs in by itself.
 */
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
  const probe: Probe = { firstCard, longestTask: 0 };
  window.bench = probe;

  // Element timing needs an attribute before the first paint; mutation observers run before that.
  const marker = new MutationObserver(() => {
    const heading = document.querySelector('article h2');
    const text = heading?.textContent.trim() ?? '';
    // The page may replace it before it is painted.
    if (heading === null || text === '' || heading.hasAttribute('elementtiming')) return;
    for (const element of [heading, ...heading.querySelectorAll('*')])
      element.setAttribute('elementtiming', 'first-card');
  });
  marker.observe(document, { childList: true, subtree: true, characterData: true });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('renderTime' in entry) || typeof entry.renderTime !== 'number') continue;
      const text = document.querySelector('article h2')?.textContent.trim() ?? '';
      marker.disconnect();
      resolve({ paintedAt: entry.renderTime, text });
    }
  }).observe({ type: 'element', buffered: true });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longestTask = Math.max(probe.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}
