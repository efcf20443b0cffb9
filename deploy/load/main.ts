// `node scripts/typescript.mjs deploy/load/main.ts`: what the worst bodies cost the production web server. Needs nginx with its modules, openssl and a build; takes
// about a minute, on a machine that does nothing else. `-- --quick` measures less: it only shows that everything works.
import { median } from '../../bench/report.ts';
import { post } from '../testing/http.ts';
import type { Nginx } from '../testing/nginx.ts';
import { setStage } from '../testing/stage.ts';
import { heavyBodies, type HeavyBody } from './bodies.ts';
import { holdTrial } from './hold.ts';
import { processorTimeOf } from './processes.ts';

const MAX_MS = 3;
const MAX_MEMORY_MB = 100;

const CALLS = 20;

async function callWith({ what, body, forwarded }: HeavyBody, port: number): Promise<void> {
  const { status, body: answer } = await post(port, body);
  if (status !== 200 || answer.includes('"error"') === forwarded)
    throw new Error(`${what}: not what was to be measured: ${status} ${answer.slice(0, 200)}`);
}

/** The average cost of `CALLS` calls, one after another, each on a new connection. */
async function costOf(heavy: HeavyBody, { port, pid }: Nginx): Promise<number> {
  const before = await processorTimeOf(pid);
  for (let i = 0; i < CALLS; i++) await callWith(heavy, port);
  return ((await processorTimeOf(pid)) - before) / CALLS;
}

/** For each body the median of the rounds, each of which measures every body once; TLS to the API is included. */
async function bodyCosts(server: Nginx, times: number) {
  const costs = new Map(heavyBodies.map((heavy) => [heavy, [] as number[]]));
  for (let round = 0; round < times; round++)
    for (const [heavy, measured] of costs) measured.push(await costOf(heavy, server));
  return [...costs].map(([{ what, forwarded, body }, measured]) => ({
    body: what,
    bytes: Buffer.byteLength(body),
    forwarded,
    milliseconds: Number(median(measured).toFixed(2)),
  }));
}

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? { memory: 2, time: 3 } : { memory: 10, time: 11 };

console.log(`Takes about ${isQuick ? '20 seconds' : 'a minute, on a machine that does nothing else'}.`);
const stage = await setStage({ ACCESS_LOG: '/dev/null', WORKER_PROCESSES: 'auto' });
try {
  const held = (await holdTrial(stage.nginx, stage.upstream, rounds.memory)).map(({ what, memory }) => ({
    what,
    MB: Number((memory / 1024 ** 2).toFixed(1)),
  }));
  console.log(`Peak memory of all of nginx's processes: less than ${MAX_MEMORY_MB} MB is allowed.`);
  console.table(held);

  stage.upstream.answer((_req, res) => void res.end('{}'));
  const costs = await bodyCosts(stage.nginx, rounds.time);
  console.log(`Processor time of all of nginx's processes for one call, at most ${MAX_MS} ms:`);
  console.table(costs);

  if (held.some(({ MB }) => MB >= MAX_MEMORY_MB) || costs.some(({ milliseconds }) => milliseconds > MAX_MS)) {
    console.error('More than is allowed.');
    process.exitCode = 1;
  }
} finally {
  await stage.close();
}
