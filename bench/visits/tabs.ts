// The most common visits: a link in a new tab, and the next person in the same tab. The
// sign-in is not remembered. In the app it is typed into the form once; the other pages have theirs in the storage.
import type { Page } from '@playwright/test';
import { tokens } from '#simulator/data/reserved.ts';
import { openProfile, PAUSE_MS, serviceWorkerIsReady, VISITS_BEFORE_WARM, type Profile } from './loads.ts';
import type { PageName } from '../pages/pages.ts';
import { inTurns, type Bench } from './rounds.ts';
import type { Metric } from '../report/goals.ts';
import { visit, type Visit, type VisitOptions } from './visit.ts';

/** A profile with a signed-in tab that stays open. */
type SignedIn = Profile & { readonly tab: Page };

export function measureNewTab(bench: Bench, options: VisitOptions): Promise<void> {
  return measureTab(bench, options.slow ? 'new-tab-slow' : 'new-tab', options);
}

/** A new tab, too, opened by a link with the caller's number: two calls lead to the cards. The peers cannot search. */
export function measureFindLink(bench: Bench, options: VisitOptions): Promise<void> {
  const pages = bench.pages.filter((page) => page === 'floor' || page === 'app');
  return measureTab({ ...bench, pages }, options.slow ? 'find-link-slow' : 'find-link', options);
}

function measureTab(bench: Bench, metric: Metric, options: VisitOptions): Promise<void> {
  return measureSignedIn(bench, metric, options, async (page, { context }) => {
    const measured = await visit(context, bench.siteOf(page), { ...options, ...sessionOf(page) });
    await measured.tab.close();
    return measured;
  });
}

/** `before`: the person that the tab shows first. */
export function measureSameTab(bench: Bench, options: VisitOptions, before: VisitOptions): Promise<void> {
  return measureSignedIn(bench, 'same-tab', before, async (page, { context, tab }) => {
    const site = bench.siteOf(page);
    await visit(context, site, { ...before, ...sessionOf(page), tab });
    await tab.waitForTimeout(PAUSE_MS);
    return visit(context, site, { ...options, ...sessionOf(page), tab });
  });
}

async function measureSignedIn(
  bench: Bench,
  metric: Metric,
  before: VisitOptions,
  measure: (page: PageName, signedIn: SignedIn) => Promise<Visit>,
): Promise<void> {
  const all = new Map<PageName, SignedIn>();
  try {
    for (const page of bench.pages) all.set(page, await openSignedIn(bench, page, before));
    await inTurns(bench, metric, async (page) => {
      const signedIn = all.get(page);
      if (signedIn === undefined) return;
      const { firstCardAt } = await measure(page, signedIn);
      bench.samples.add(metric, page, firstCardAt);
    });
  } finally {
    for (const { close } of all.values()) await close();
  }
}

/** With the page's files in the browser's cache. */
async function openSignedIn(bench: Bench, page: PageName, options: VisitOptions): Promise<SignedIn> {
  const site = bench.siteOf(page);
  await site.setFar(false);
  const profile = await openProfile(bench.launchOptions);
  if (page === 'app') await signIn(await profile.context.newPage(), site.url);
  const { slow: _slow, linkedFrom: _linkedFrom, ...wanted } = options;
  const near = { ...wanted, ...sessionOf(page), slow: false };
  const { tab } = await visit(profile.context, site, near);
  for (let count = 0; count < VISITS_BEFORE_WARM; count++) {
    await tab.waitForTimeout(PAUSE_MS);
    await tab.evaluate(serviceWorkerIsReady);
    await visit(profile.context, site, { ...near, tab });
  }
  await tab.waitForTimeout(PAUSE_MS);
  return { ...profile, tab };
}

const sessionOf = (page: PageName): Pick<VisitOptions, 'session'> =>
  page === 'app' ? { session: null } : {};

async function signIn(tab: Page, url: string): Promise<void> {
  await tab.goto(url);
  await tab.getByLabel('Access token', { exact: true }).fill(tokens.client);
  await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
  await tab.getByRole('button', { name: 'Account', exact: true }).waitFor();
}
