// `npm run bench`: see README.md. Builds, measures and prints; a whole run also writes RESULTS.md.
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import { BROWSER_VARIABLE, findBrowser, launchOptions as launchOptionsOf } from '../scripts/browser.mjs';
import { linkVisits, measureCold, measureSignedIn } from './links.ts';
import { manyParts, measureEvents, measureLong, measureMany } from './many.ts';
import { pageNames, prepare, versions, type PageName } from './pages.ts';
import { Samples } from './report.ts';
import { startSiteServer, type SiteServer } from './site/server.ts';
import type { Bench } from './visit.ts';

const parts = [...linkVisits, ...manyParts];
/** Of the visits; what is drawn of many differs less, and takes longer. Fewer rounds write no results. */
const ROUNDS = 7;
const ROUNDS_OF_MANY = 3;

/** Parses names separated by commas and returns them in the order of `all`; without names, all. */
function chosen<T extends string>(all: readonly T[], text: string | undefined): readonly T[] {
  const names = text?.split(',') ?? all;
  const unknown = names.find((name) => !all.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`Not "${unknown}", but ${all.join(', ')}.`);
  return all.filter((name) => names.includes(name));
}

/** Until the load of the last minute is low, for three minutes at most: what has been built would slow the first visits. */
async function untilIdle(): Promise<void> {
  const end = performance.now() + 180_000;
  while ((loadavg()[0] ?? 0) > 0.5 && performance.now() < end) await delay(5000);
}

async function fetchRows({ url }: SiteServer, personId: number): Promise<readonly VisitorRow[]> {
  const params = { access_token: tokens.client, person_id: personId };
  const response = await fetch(`${url}/api/v2.0`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: '1', method: 'get.person_visitors', params }),
  });
  // The simulator's rows of an ordinary person are well-formed records.
  const { result } = (await response.json()) as { result: { data: readonly VisitorRow[] } };
  return result.data;
}

/** The letter that the fewest texts have, though not that of the first record; and the first record that has it. */
function rarestLetter(rows: readonly VisitorRow[]) {
  const texts = rows.map(({ name, company, commentary }) => `${name} ${company} ${commentary}`.toLowerCase());
  // Without letters that a search may treat as equal to others.
  const found = 'абвгджзиклмнопрстуфхцчшщыэюя'.split('').flatMap((letter) => {
    const having = rows.filter((_row, at) => texts[at]?.includes(letter));
    const [first] = having;
    return first === undefined || first === rows[0] ? [] : [{ letter, first, count: having.length }];
  });
  const [rarest] = found.toSorted((a, b) => a.count - b.count);
  if (rarest === undefined) throw new Error('Every letter is in the first record.');
  return rarest;
}

async function measure(bench: Bench, wanted: readonly string[]): Promise<void> {
  const site = bench.siteOf(bench.pages[0] ?? 'app');
  const personOf = async (personId: number) => {
    const rows = await fetchRows(site, personId);
    return { rows, person: { personId, heading: String(rows[0]?.name) } };
  };
  const { karenina, example, tenThousand, longTexts } = personIds;
  const { person } = await personOf(karenina);
  const [signedIn, cold] = [linkVisits.slice(0, 3), linkVisits.slice(3)].map((names) =>
    names.filter((name) => wanted.includes(name)),
  );
  if (signedIn?.length) await measureSignedIn(bench, signedIn, person, (await personOf(example)).person);
  if (cold?.length) await measureCold(bench, cold, person);
  const fewer = { ...bench, rounds: Math.min(bench.rounds, ROUNDS_OF_MANY) };
  if (wanted.includes('many')) {
    const many = await personOf(tenThousand);
    const { letter, first } = rarestLetter(many.rows);
    const ids = { first: String(first.visitor_id), all: String(many.rows[0]?.visitor_id) };
    await measureMany(fewer, many.person, letter, ids);
  }
  if (wanted.includes('long')) await measureLong(fewer, (await personOf(longTexts)).person);
  if (wanted.includes('events')) await measureEvents(fewer);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      pages: { type: 'string' },
      runs: { type: 'string', default: String(ROUNDS) },
      'no-build': { type: 'boolean', default: false },
      'no-wait': { type: 'boolean', default: false },
    },
  });
  const [wanted, pages, rounds] = [
    chosen(parts, values.only),
    chosen(pageNames, values.pages),
    Number(values.runs),
  ];
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--runs must be a whole number from 1 on.');
  const isWhole = wanted.length === parts.length && pages.length === pageNames.length && rounds >= ROUNDS;
  console.log(`Measures ${wanted.join(', ')}, ${rounds} rounds; a whole run takes about 12 minutes.`);
  const launchOptions = launchOptionsOf((await findBrowser())[BROWSER_VARIABLE]);
  if (!values['no-build']) await prepare(pages);
  if (!values['no-wait']) await untilIdle();
  const load = loadavg()[0] ?? 0;
  if (load > availableParallelism() / 2)
    console.warn(`The machine is busy (load ${load.toFixed(1)}): the figures are worth little.`);
  const sites = new Map<PageName, SiteServer>();
  try {
    for (const page of pages) sites.set(page, await startSiteServer(page));
    const startedAt = performance.now();
    const samples = new Samples();
    const siteOf = (page: PageName) => {
      const site = sites.get(page);
      if (site === undefined) throw new Error(`${page} is not served.`);
      return site;
    };
    await measure({ pages, rounds, samples, launchOptions, siteOf }, wanted);
    console.log(`\n${samples.table()}`);
    if (!isWhole) return console.log(`\nA whole run of ${ROUNDS} rounds writes RESULTS.md.`);
    const minutes = Math.round((performance.now() - startedAt) / 60_000);
    const browser = await chromium.launch(launchOptions);
    const version = browser.version();
    await browser.close();
    writeFileSync(
      join(import.meta.dirname, 'RESULTS.md'),
      `# Results of the bench

Made by \`npm run bench\`; what is measured, and how, is in [README.md](README.md).

- ${new Date().toISOString().slice(0, 10)}, ${rounds} rounds (of many ${ROUNDS_OF_MANY}) in ${minutes} minutes
- ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 1024 ** 3)} GiB of memory; load before the first visit ${load.toFixed(1)}
- Node.js ${process.versions.node}, headless Chromium ${version}

${samples.table()}

## Versions

${versions().join('\n')}
`,
    );
  } finally {
    for (const site of sites.values()) site.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
