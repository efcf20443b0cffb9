// Ten thousand events: “Show more” until 2,000 are drawn, and the mouse wheel through them.
import { chromium, type Page } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { VIEWPORT } from './loads.ts';
import { settle, turnWheel } from './many-records.ts';
import { installProbe } from './probe.ts';
import { inTurns, type Bench } from './rounds.ts';
import { sessionRecord } from './visit.ts';

const EVENTS = 2000;
const ALL_KINDS = 'call,chat,request,visit,goal,lead,deal,other';

/** All rounds scroll through the same tab: loading takes ten calls. */
export async function measureManyEvents(bench: Bench): Promise<void> {
  if (!bench.pages.includes('app')) return;
  const browser = await chromium.launch(bench.launchOptions);
  try {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const tab = await context.newPage();
    await tab.addInitScript(installProbe, sessionRecord());
    const site = bench.siteOf('app');
    await site.setFar(false);
    await tab.goto(
      `${site.url}/persons/${personIds.tenThousandEvents}?tab=history&kinds=${encodeURIComponent(ALL_KINDS)}`,
    );
    bench.progress('10,000 events: loading');
    await showAll(tab);
    await inTurns({ ...bench, pages: ['app'] }, '10,000 events', async (page) => {
      await tab.evaluate(() => scrollTo(0, 0));
      await settle(tab);
      bench.samples.add('history-slow-frames', page, await turnWheel(tab));
    });
    bench.samples.add('history-longest-task', 'app', await tab.evaluate(() => window.bench.longestTask));
  } finally {
    await browser.close();
  }
}

async function showAll(tab: Page): Promise<void> {
  const lines = tab.getByRole('list', { name: 'History', exact: true }).locator('> li');
  const more = tab.getByRole('button', { name: 'Show more', exact: true }).last();
  await more.waitFor();
  for (let count = await lines.count(); count < EVENTS; count = await lines.count()) {
    await more.click();
    await lines.nth(count).waitFor({ state: 'attached' });
  }
}
