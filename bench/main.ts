// `npm run bench`: builds the app, measures and prints. See README.md.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import type { VisitorRow } from '#simulator/data/visitor-row.ts';
import { findBrowser } from '../scripts/browser.mjs';
import { coldVisits, measureCold, measureWarm, warmVisits } from './links.ts';
import { measureMany } from './many.ts';
import { APP_FOLDER, buildApp, FLOOR_FOLDER, pageNames, servePage, type ServedPage } from './pages.ts';
import { Samples } from './report.ts';
import type { Bench } from './visit.ts';

const parts = [...warmVisits, ...coldVisits, 'many'] as const;
type Part = (typeof parts)[number];
const ROUNDS = 7;
/** Many records take longer, and differ less. */
const ROUNDS_OF_MANY = 3;

/** `text`: names separated by commas. */
function parseParts(text: string): readonly Part[] {
  const names = text.split(',');
  const wanted = parts.filter((part) => names.includes(part));
  if (wanted.length < names.length) throw new Error(`--only takes some of ${parts.join(', ')}.`);
  return wanted;
}

/** Waits up to three minutes until the load of the last minute is low. A build would slow the first visits. */
async function waitForLowLoad(): Promise<void> {
  const end = performance.now() + 180_000;
  while ((loadavg()[0] ?? 0) > 0.5 && performance.now() < end) await delay(5000);
}

async function fetchRows({ url }: ServedPage, personId: number): Promise<readonly VisitorRow[]> {
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

async function measure(bench: Bench, wanted: readonly Part[]): Promise<void> {
  const fetchPerson = async (personId: number) => {
    // From every server: each generates the rows on the first call, which takes longer.
    const [rows = []] = await Promise.all(bench.pages.map((page) => fetchRows(page, personId)));
    return { rows, person: { personId, heading: String(rows[0]?.name) } };
  };
  const { person } = await fetchPerson(personIds.karenina);
  const { person: next } = await fetchPerson(personIds.example);
  const isWanted = (name: Part) => wanted.includes(name);
  await measureWarm(bench, warmVisits.filter(isWanted), person, next);
  await measureCold(bench, coldVisits.filter(isWanted), person);
  if (!isWanted('many')) return;
  const many = await fetchPerson(personIds.tenThousand);
  await measureMany({ ...bench, rounds: Math.min(bench.rounds, ROUNDS_OF_MANY) }, many.person, many.rows);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      former: { type: 'string' },
      peer: { type: 'string' },
      only: { type: 'string', default: parts.join(',') },
      runs: { type: 'string', default: String(ROUNDS) },
      quick: { type: 'boolean', default: false },
    },
  });
  const wanted = parseParts(values.only);
  const rounds = Number(values.runs);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--runs must be a positive whole number.');
  const launchOptions = await findBrowser();
  if (!values.quick) await buildApp();
  const folders = { floor: FLOOR_FOLDER, app: APP_FOLDER, former: values.former, peer: values.peer };
  const pages: ServedPage[] = [];
  try {
    for (const name of pageNames) {
      const folder = folders[name];
      if (folder !== undefined) pages.push(await servePage(name, folder));
    }
    if (!values.quick) await waitForLowLoad();
    const load = loadavg()[0] ?? 0;
    const startedAt = performance.now();
    const samples = new Samples();
    await measure({ pages, rounds, samples, launchOptions }, wanted);
    const minutes = Math.round((performance.now() - startedAt) / 60_000);
    const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load before ${load.toFixed(1)}`;
    console.log(`\nRounds: ${rounds} (many: at most ${ROUNDS_OF_MANY}); minutes: ${minutes}; ${machine}\n`);
    console.log(samples.table(pages.map(({ name }) => name)));
  } finally {
    for (const page of pages) page.stop();
  }
}

await main();
