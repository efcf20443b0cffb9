// The processor time that one call with a heavy body costs the server.
import { readFile } from 'node:fs/promises';
import { median } from '../../bench/report/statistics.ts';
import { post } from '../testing/http.ts';
import type { Nginx } from '../testing/nginx.ts';
import { heavyBodies, type HeavyBody } from './bodies.ts';
import { processesOf } from './memory.ts';

const CALLS = 20;

export interface BodyCost {
  readonly what: string;
  readonly forwarded: boolean;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Processor time of the process and its children in milliseconds, user and system (Linux). */
async function processorTimeOf(master: number): Promise<number> {
  const nanoseconds = (await processesOf(master)).map(async (pid) =>
    Number((await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ', 1)[0]),
  );
  return (await Promise.all(nanoseconds)).reduce((sum, time) => sum + time, 0) / 1e6;
}

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

/** The median of this many rounds. Each round measures every body once; TLS to the API is included. */
export async function bodyCosts(nginx: Nginx, rounds: number): Promise<BodyCost[]> {
  const costs = new Map(heavyBodies.map((heavy) => [heavy, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [heavy, measured] of costs) measured.push(await costOf(heavy, nginx));
  return [...costs].map(([{ what, forwarded, body }, measured]) => ({
    what,
    forwarded,
    bytes: Buffer.byteLength(body),
    milliseconds: median(measured),
  }));
}
