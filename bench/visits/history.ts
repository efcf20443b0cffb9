// A person's history: from the press on its tab to the first line; and scrolling through 10,000 events.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/person-ids.ts';
import { contextOf, leave, openProfiles, PAUSE_MS, VISITS_BEFORE_WARM } from './loads.ts';
import type { PageName } from '../pages/pages.ts';
import { installProbe } from './probe.ts';
import { inTurns, type Bench } from './rounds.ts';
import { timeFirstLine } from './first-line.ts';
import { sessionRecord } from './visit.ts';

/** 300 events, of which a call brings the newest 200. */
const PERSON = personIds.fiveHundred;

/** The page's files are in the cache, as in the tab of an agent who has seen a history before. */
export async function measureHistory(bench: Bench): Promise<void> {
  // The peers have no history.
  const pages = bench.pages.filter((page) => page === 'floor' || page === 'app');
  const profiles = await openProfiles({ ...bench, pages });
  try {
    for (const [page, { context }] of profiles) {
      for (let count = 0; count < VISITS_BEFORE_WARM; count++) {
        const { tab } = await press(bench, page, context);
        await leave(tab);
      }
    }
    await inTurns({ ...bench, pages }, 'history', async (page) => {
      const { tab, ms } = await press(bench, page, contextOf(profiles, page));
      await tab.close();
      bench.samples.add('history', page, ms);
      bench.detail(() => `${page}, history, line after ${ms.toFixed(0)} ms`);
    });
  } finally {
    for (const { close } of profiles.values()) await close();
  }
}

/** `ms`: from the press to the first line. */
async function press(
  bench: Bench,
  page: PageName,
  context: BrowserContext,
): Promise<{ readonly tab: Page; readonly ms: number }> {
  const site = bench.siteOf(page);
  await site.setFar(false);
  const tab = await context.newPage();
  await tab.addInitScript(installProbe, sessionRecord());
  await tab.goto(page === 'app' ? `${site.url}/persons/${PERSON}` : `${site.url}/history.html#${PERSON}`);
  const button = historyButton(tab, page);
  // The agent has read the cards, and the mouse is there.
  await button.hover();
  await tab.waitForTimeout(PAUSE_MS);
  const ms = await timeFirstLine(
    tab,
    page === 'app' ? 'ul[aria-label="History"] li' : 'main h2',
    async () => {
      await tab.mouse.down();
      await tab.mouse.up();
    },
  );
  return { tab, ms };
}

const historyButton = (tab: Page, page: PageName): Locator =>
  tab.getByRole(page === 'app' ? 'tab' : 'button', { name: 'History', exact: true });
