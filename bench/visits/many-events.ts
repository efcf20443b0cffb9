// Ten thousand events: “Show more” until all are loaded, and the mouse wheel through them.
import { chromium, type Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { VIEWPORT } from './loads.ts';
import { countSlowFrames, SCROLL_MS, settle } from './many-visitors.ts';
import { installProbe } from './probe.ts';
import { inTurns, type Bench } from './rounds.ts';
import { sessionRecord } from './visit.ts';

/** Some notches of a wheel that is turned fast. */
const TURN_PX = 1000;

/** All rounds scroll through the same tab: loading takes fifty calls. */
export async function measureManyEvents(bench: Bench): Promise<void> {
  if (!bench.pages.includes('app')) return;
  const browser = await chromium.launch(bench.launchOptions);
  try {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const tab = await context.newPage();
    await tab.addInitScript(installProbe, sessionRecord());
    const site = bench.siteOf('app');
    await site.setFar(false);
    await tab.goto(`${site.url}/persons/${personIds.tenThousandEvents}?tab=history`);
    bench.progress('10,000 events: loading');
    await tab.getByRole('button', { name: 'Show more', exact: true }).waitFor();
    // Folded, they would be fewer lines.
    await tab.getByRole('button', { name: 'Show visits', exact: true }).click();
    const longestPress = await loadAll(tab);
    await tab.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
    await inTurns({ ...bench, pages: ['app'] }, '10,000 events', async (page) => {
      await tab.evaluate(() => scrollTo(0, 0));
      await settle(tab);
      bench.samples.add('history-slow-frames', page, await turnWheel(tab));
    });
    bench.samples.add('history-more', 'app', longestPress);
  } finally {
    await browser.close();
  }
}

/** Presses “Show more” until there is none. Returns the longest time from a press to the frame with more events, in ms. */
function loadAll(tab: Page): Promise<number> {
  return tab.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const button = () =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Show more');
    let longest = 0;
    for (let next = button(); next !== undefined; next = button()) {
      const pressedAt = performance.now();
      next.click();
      while (next.textContent === 'Show more') await frame();
      while (next.textContent.startsWith('Loading')) await frame();
      longest = Math.max(longest, performance.now() - pressedAt);
    }
    return longest;
  });
}

/** Turns the wheel, as far as it gets, and counts the slow frames meanwhile. */
async function turnWheel(tab: Page): Promise<number> {
  const count = countSlowFrames(tab, false);
  const end = performance.now() + SCROLL_MS;
  while (performance.now() < end) await tab.mouse.wheel(0, TURN_PX);
  const [top, slowFrames] = await Promise.all([tab.evaluate(() => scrollY), count]);
  if (top === 0) throw new Error('The wheel did not scroll the list.');
  return slowFrames;
}
