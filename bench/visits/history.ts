// A person's history: from the press on its tab, or on “Last conversation”, to the first line.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { contextOf, leave, openProfiles, PAUSE_MS, VISITS_BEFORE_WARM } from './loads.ts';
import type { PageName } from '../pages/pages.ts';
import { installProbe } from './probe.ts';
import { inTurns, type Bench } from './rounds.ts';
import { timeFirstLine } from './first-line.ts';
import { sessionRecord } from './visit.ts';

/** What is pressed, and what is waited for then. */
type Press = {
  readonly metric: 'history' | 'conversation';
  readonly personId: number;
  readonly button: (tab: Page, page: PageName) => Locator;
  /** The first line, by page. */
  readonly line: { readonly app: string; readonly floor: string };
};

/** A press on the tab of a history. The person has 300 events, of which a call brings the newest 200. */
export const measureHistory = (bench: Bench): Promise<void> =>
  measure(bench, {
    metric: 'history',
    personId: personIds.fiveHundred,
    button: (tab, page) => tab.getByRole(page === 'app' ? 'tab' : 'button', { name: 'History', exact: true }),
    line: { app: 'ul[aria-label="History"] li', floor: 'main h2' },
  });

/** A press on “Last conversation”. Three calls, one after the other, lead to the messages of the newest chat. */
export const measureConversation = (bench: Bench): Promise<void> =>
  measure(bench, {
    metric: 'conversation',
    personId: personIds.broken,
    button: (tab, page) =>
      tab.getByRole(page === 'app' ? 'link' : 'button', { name: 'Last conversation', exact: true }),
    line: { app: 'ul[aria-label="Messages"] li', floor: 'main li' },
  });

/** The page's files are in the cache, as in the tab of an agent who has pressed it before. */
async function measure(bench: Bench, what: Press): Promise<void> {
  // The peers have no history.
  const pages = bench.pages.filter((page) => page === 'floor' || page === 'app');
  const profiles = await openProfiles({ ...bench, pages });
  try {
    for (const [page, { context }] of profiles) {
      for (let count = 0; count < VISITS_BEFORE_WARM; count++) {
        const { tab } = await press(bench, page, context, what);
        await leave(tab);
      }
    }
    await inTurns({ ...bench, pages }, what.metric, async (page) => {
      const { tab, ms } = await press(bench, page, contextOf(profiles, page), what);
      await tab.close();
      bench.samples.add(what.metric, page, ms);
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
  { personId, button, line }: Press,
): Promise<{ readonly tab: Page; readonly ms: number }> {
  const site = bench.siteOf(page);
  await site.setFar(false);
  const tab = await context.newPage();
  await tab.addInitScript(installProbe, sessionRecord());
  await tab.goto(page === 'app' ? `${site.url}/persons/${personId}` : `${site.url}/history.html#${personId}`);
  // The agent has read the cards, and the mouse is there.
  await button(tab, page).hover();
  await tab.waitForTimeout(PAUSE_MS);
  const ms = await timeFirstLine(tab, page === 'app' ? line.app : line.floor, async () => {
    await tab.mouse.down();
    await tab.mouse.up();
  });
  return { tab, ms };
}
