// Lighthouse on one page, signed in. Reads its task as JSON from standard input, writes the scores as JSON.
//   in   { url, executablePath, session, runs }
//   out  { version, desktop: [{ performance, accessibility, best-practices }, …], mobile: […], faults: [audit, …] }
import { readFileSync } from 'node:fs';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const { url, executablePath, session, runs } = JSON.parse(readFileSync(0, 'utf8'));
const categories = ['performance', 'accessibility', 'best-practices'];

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });

async function audit(config) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument((record) => {
    try {
      localStorage.setItem('person-visitors.session', record);
    } catch {
      // about:blank has no storage.
    }
  }, session);
  const flags = { onlyCategories: categories, logLevel: 'error' };
  const { lhr } = await lighthouse(url, flags, config, page);
  const sawCards = (await page.$('article h2')) !== null;
  await context.close();
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  if (!sawCards) throw new Error('The audited page shows no cards.');
  return lhr;
}

const scored = (lhr) =>
  Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));

const faultsOf = (lhr) =>
  categories.flatMap((name) =>
    lhr.categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${name}: ${id} (${lhr.audits[id].displayValue ?? lhr.audits[id].score})`),
  );

try {
  const result = { version: '', desktop: [], mobile: [], faults: [] };
  const faults = new Map();
  for (let run = 0; run < runs; run++) {
    for (const form of /** @type {const} */ (['desktop', 'mobile'])) {
      // Mobile is Lighthouse's default.
      const lhr = await audit(form === 'desktop' ? desktopConfig : undefined);
      result.version = lhr.lighthouseVersion;
      result[form].push(scored(lhr));
      for (const fault of faultsOf(lhr)) faults.set(`${form} ${fault.split(' (')[0]}`, `${form}, ${fault}`);
    }
  }
  result.faults = [...faults.values()];
  process.stdout.write(JSON.stringify(result));
} finally {
  await browser.close();
}
