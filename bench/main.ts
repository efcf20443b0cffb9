// `npm run bench`: see README.md. Builds, measures and prints.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import { findBrowser } from '../scripts/browser.mjs';
import { linkVisits, measureCold, measureSignedIn } from './links.ts';
import { measureMany } from './many.ts';
import { pageNames, prepare, type PageName } from './pages.ts';
import { Samples } from './report.ts';
import { startSiteServer, type SiteServer } from './site/server.ts';
import type { Bench } from './visit.ts';

const parts = [...linkVisits, 'many'] as const;
/** Of the visits; what is drawn of many differs less, and takes longer. */
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

async function measure(bench: Bench, wanted: readonly string[]): Promise<void> {
  const personOf = async (personId: number) => {
    // Of each server: the first time it makes them.
    const [rows = []] = await Promise.all(bench.pages.map((page) => fetchRows(bench.siteOf(page), personId)));
    return { rows, person: { personId, heading: String(rows[0]?.name) } };
  };
  const { karenina, example, tenThousand } = personIds;
  const { person } = await personOf(karenina);
  const [signedIn, cold] = [linkVisits.slice(0, 3), linkVisits.slice(3)].map((names) =>
    names.filter((name) => wanted.includes(name)),
  );
  if (signedIn?.length) await measureSignedIn(bench, signedIn, person, (await personOf(example)).person);
  if (cold?.length) await measureCold(bench, cold, person);
  if (!wanted.includes('many')) return;
  const many = await personOf(tenThousand);
  await measureMany({ ...bench, rounds: Math.min(bench.rounds, ROUNDS_OF_MANY) }, many.person, many.rows);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      pages: { type: 'string' },
      runs: { type: 'string', default: String(ROUNDS) },
      quick: { type: 'boolean', default: false },
    },
  });
  const [wanted, pages, rounds] = [
    chosen(parts, values.only),
    chosen(pageNames, values.pages),
    Number(values.runs),
  ];
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--runs must be a whole number from 1 on.');
  console.log(`Measures ${wanted.join(', ')}, ${rounds} rounds; a whole run takes about 10 minutes.`);
  const launchOptions = await findBrowser();
  if (!values.quick) {
    await prepare(pages);
    await untilIdle();
  }
  const load = loadavg()[0] ?? 0;
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
    const minutes = Math.round((performance.now() - startedAt) / 60_000);
    const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load before ${load.toFixed(1)}`;
    console.log(
      `\n${rounds} rounds (of many ${Math.min(rounds, ROUNDS_OF_MANY)}) in ${minutes} minutes; ${machine}\n\n${samples.table()}`,
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
