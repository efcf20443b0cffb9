// Runs in every document before the page's own scripts, so that the same clock measures all pages.

type FirstCard = {
  /** Milliseconds from the start of the navigation to the heading's paint (element timing, in steps of 4 ms). */
  readonly paintedAt: number;
  readonly text: string;
};

declare global {
  interface Window {
    bench: {
      readonly firstCard: Promise<FirstCard>;
      /** Longest task so far in milliseconds; 0 if none took 50 or more. */
      longestTask: number;
    };
  }
}

/** `session`: the sign-in to store; null if the app's form has stored one. */
export function installProbe(session: string | null): void {
  // about:blank has no storage.
  if (location.protocol === 'about:') return;
  if (session !== null) localStorage.setItem('person-visitors.session', session);
  const findHeading = () => document.querySelector('article h2');

  // Element timing needs the attribute before the first paint. Mutation observers run before it.
  const marker = new MutationObserver(() => {
    const heading = findHeading();
    // The page may replace a marked heading before it is painted.
    if (heading === null || heading.textContent.trim() === '' || heading.hasAttribute('elementtiming'))
      return;
    for (const element of [heading, ...heading.querySelectorAll('*')])
      element.setAttribute('elementtiming', 'first-card');
  });
  marker.observe(document, { childList: true, subtree: true, characterData: true });

  const firstCard = new Promise<FirstCard>((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('renderTime' in entry) || typeof entry.renderTime !== 'number') continue;
        marker.disconnect();
        resolve({ paintedAt: entry.renderTime, text: findHeading()?.textContent.trim() ?? '' });
      }
    }).observe({ type: 'element', buffered: true });
  });
  window.bench = { firstCard, longestTask: 0 };

  new PerformanceObserver((list) => {
    const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
    window.bench.longestTask = Math.max(window.bench.longestTask, longest);
  }).observe({ type: 'longtask', buffered: true });
}
