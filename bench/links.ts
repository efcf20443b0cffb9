// The five visits: a link in a new tab, on a fast machine and on a slow phone; the next person in the same tab; a first visit, likewise.
import type { BrowserContext, Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import type { PageName } from './pages.ts';
import type { SiteServer } from './site/server.ts';
import { inTurns, openProfile, rest, visit, type Bench, type Person, type Profile } from './visit.ts';

export const linkVisits = ['new-tab', 'new-tab-slow', 'same-tab', 'cold', 'cold-slow'] as const;
type LinkVisit = (typeof linkVisits)[number];
type Place = { readonly page: PageName; readonly site: SiteServer; readonly context: BrowserContext };

/** Visits that fill the caches. The browser caches compiled scripts from the third visit on. */
const VISITS_BEFORE = 5;

/** Visits in a browser that is signed in (not remembered) and has the page's files in its cache: the most common ones. */
export function measureSignedIn(bench: Bench, visits: readonly LinkVisit[], person: Person, next: Person) {
  const tabs = new Map<PageName, Page>();
  const byFormOf = (page: PageName) => page === 'app';
  const prepare = async ({ page, site, context }: Place) => {
    if (byFormOf(page)) await signIn(await context.newPage(), site.url);
    let tab: Page | undefined;
    for (let count = 0; count < VISITS_BEFORE; count++) {
      ({ tab } = await visit(context, site, { ...person, byForm: byFormOf(page), ...(tab && { tab }) }));
      await rest(tab);
    }
    if (tab) tabs.set(page, tab);
  };
  return measure(bench, visits, prepare, async (name, { page, site, context }) => {
    const open = tabs.get(page);
    if (name === 'same-tab' && open) {
      await visit(context, site, { ...person, tab: open });
      await rest(open);
      return (await visit(context, site, { ...next, tab: open })).firstCardAt;
    }
    const slow = name === 'new-tab-slow';
    const { tab, firstCardAt } = await visit(context, site, {
      ...person,
      slow,
      byForm: byFormOf(page),
      linked: true,
    });
    await tab.close();
    return firstCardAt;
  });
}

/** A page's first visit in a browser that has been in use: what the page has stored is forgotten, and all that the browser has cached. */
export function measureCold(bench: Bench, visits: readonly LinkVisit[], person: Person) {
  // A browser's first page is slower than all others.
  const prepare = async ({ site, context }: Place) => {
    const { tab } = await visit(context, site, person);
    await rest(tab);
    await tab.close();
  };
  return measure(bench, visits, prepare, async (name, { site, context }) => {
    const forgetting = await context.newPage();
    const protocol = await context.newCDPSession(forgetting);
    await protocol.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'all' });
    await protocol.send('Network.clearBrowserCache');
    await forgetting.close();
    const slow = name === 'cold-slow';
    const { tab, firstCardAt } = await visit(context, site, { ...person, slow, linked: true });
    await rest(tab);
    await tab.close();
    return firstCardAt;
  });
}

/** Each page has a profile of its own. */
async function measure(
  bench: Bench,
  visits: readonly LinkVisit[],
  prepare: (place: Place) => Promise<void>,
  timeOf: (name: LinkVisit, place: Place) => Promise<number>,
): Promise<void> {
  const profiles = new Map<PageName, Profile>();
  const placeOf = (page: PageName): Place => {
    const profile = profiles.get(page);
    if (profile === undefined) throw new Error(`There is no profile for ${page}.`);
    return { page, site: bench.siteOf(page), context: profile.context };
  };
  try {
    for (const page of bench.pages) {
      profiles.set(page, await openProfile(bench));
      await prepare(placeOf(page));
    }
    for (const name of visits)
      await inTurns(bench, name, async (page) => {
        bench.samples.add(name, page, await timeOf(name, placeOf(page)));
      });
  } finally {
    for (const { close } of profiles.values()) await close();
  }
}

async function signIn(tab: Page, url: string): Promise<void> {
  await tab.goto(url);
  await tab.getByLabel('Access token', { exact: true }).fill(tokens.client);
  await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
  await tab.getByRole('button', { name: 'Account', exact: true }).waitFor();
}
