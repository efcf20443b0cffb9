// `npm run bench`: see README.md. Prepares, measures and prints; a whole run also writes RESULTS.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { personIds, phones } from '#simulator/data/reserved.ts';
import { findBrowser, launchOptions as launchOptionsOf } from '../scripts/browser.mjs';
import { auditPage, type Audit } from './visits/lighthouse.ts';
import { startLinkPage, type LinkPage } from './pages/link-page.ts';
import { measureCold, measureWarm } from './visits/loads.ts';
import { measureHistory, measureConversation } from './visits/history.ts';
import { measureManyEvents } from './visits/many-events.ts';
import { measureLongTexts, measureMany } from './visits/many-records.ts';
import { pageNames, type PageName } from './pages/pages.ts';
import { parts, readOptions, type Options } from './options.ts';
import { prepare } from './prepare.ts';
import { auditTable, goalTable, medianTable, wholeReport } from './report/results.ts';
import type { Bench } from './visits/rounds.ts';
import { fetchRows } from './pages/rows.ts';
import { Samples } from './report/samples.ts';
import { startSiteServer, type SiteServer } from './pages/site-server.ts';
import { describeMachine, untilIdle } from './report/machine.ts';
import { measureFindLink, measureNewTab, measureSameTab } from './visits/tabs.ts';
import { versions } from './report/versions.ts';

const AUDITS = 3;
/** Fewer rounds write no results. */
const ROUNDS_OF_RESULTS = 9;

async function measure(bench: Bench, options: Options, linkedFrom: LinkPage): Promise<Audit | null> {
  const wants = (part: (typeof parts)[number]) => options.parts.includes(part);
  const { karenina, example, tenThousand, longTexts } = personIds;
  const [site] = bench.pages.map(bench.siteOf);
  if (site === undefined) return null;
  const few = { personId: karenina, heading: String((await fetchRows(site, karenina))[0]?.name) };
  const linked = { ...few, linkedFrom };
  const next = { personId: example, heading: String((await fetchRows(site, example))[0]?.name) };
  if (wants('new-tab')) await measureNewTab(bench, { ...linked, slow: false });
  if (wants('new-tab-slow')) await measureNewTab(bench, { ...linked, slow: true });
  if (wants('same-tab')) await measureSameTab(bench, { ...few, slow: false }, { ...next, slow: false });
  const found = { ...linked, path: `/find#phone=%2B${phones.karenina}` };
  if (wants('find-link')) await measureFindLink(bench, { ...found, slow: false });
  if (wants('find-link-slow')) await measureFindLink(bench, { ...found, slow: true });
  if (wants('cold')) await measureCold(bench, { ...linked, slow: false });
  if (wants('cold-slow')) await measureCold(bench, { ...linked, slow: true });
  if (wants('warm')) await measureWarm(bench, { ...linked, slow: false });
  if (wants('warm-slow')) await measureWarm(bench, { ...linked, slow: true });
  if (wants('many')) await measureMany(bench, tenThousand, await fetchRows(site, tenThousand));
  if (wants('many')) await measureLongTexts(bench, longTexts, await fetchRows(site, longTexts));
  if (wants('history')) await measureHistory(bench);
  if (wants('conversation')) await measureConversation(bench);
  if (wants('history-many')) await measureManyEvents(bench);
  if (!wants('lighthouse') || !bench.pages.includes('app')) return null;
  const app = bench.siteOf('app');
  await app.setFar(false);
  bench.progress('Lighthouse');
  try {
    return await auditPage(app, karenina, Math.min(AUDITS, bench.runs), bench.launchOptions);
  } catch (error) {
    // The figures of the visits are printed all the same.
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

async function run(options: Options): Promise<void> {
  const launchOptions = launchOptionsOf(await findBrowser());
  if (options.build) await prepare(options.pages, options.parts.includes('lighthouse'));
  await untilIdle();
  const machine = describeMachine();
  const sites = new Map<PageName, SiteServer>();
  const linkPage = await startLinkPage();
  if (machine.load > machine.cores / 2) {
    console.warn(`The machine is busy (load ${machine.load.toFixed(1)}): the figures will be worth little.`);
  }
  try {
    for (const name of options.pages) sites.set(name, await startSiteServer(name));
    const startedAt = performance.now();
    const samples = new Samples();
    const bench: Bench = {
      pages: options.pages,
      runs: options.runs,
      samples,
      launchOptions,
      siteOf: (page) => {
        const site = sites.get(page);
        if (site === undefined) throw new Error(`${page} is not served.`);
        return site;
      },
      progress: (text) => console.log(text),
    };
    const audit = await measure(bench, options, linkPage);
    if (options.parts.some((part) => part !== 'lighthouse')) {
      console.log(`\n${medianTable(samples, options.pages)}\n\n${goalTable(samples)}`);
    }
    if (audit !== null) console.log(`\nLighthouse ${audit.version}\n\n${auditTable(audit)}`);
    const isWhole = options.parts.length === parts.length && options.pages.length === pageNames.length;
    if (!isWhole || audit === null || options.runs < ROUNDS_OF_RESULTS) {
      console.log(`\nRESULTS.md is written by whole runs of ${ROUNDS_OF_RESULTS} rounds or more.`);
      return;
    }
    const browser = await chromium.launch(launchOptions);
    const environment = {
      ...machine,
      node: process.versions.node,
      chromium: browser.version(),
      runs: options.runs,
      minutes: Math.round((performance.now() - startedAt) / 60_000),
      versions: versions(),
    };
    await browser.close();
    writeFileSync(
      join(import.meta.dirname, 'RESULTS.md'),
      wholeReport(samples, pageNames, audit, environment),
    );
  } finally {
    await linkPage.close();
    for (const site of sites.values()) site.close();
  }
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
