// What one call with a heavy body costs the server of processor time.
import { readFile } from 'node:fs/promises';
import { post } from '../testing/http.ts';
import type { Nginx } from '../testing/nginx.ts';
import { heavyBodies, type HeavyBody } from './bodies.ts';
import { median } from './compare.ts';
import { processesOf } from './memory.ts';

const CALLS = 20;

export interface BodyCost {
  readonly what: string;
  readonly forwarded: boolean;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Milliseconds that the process and its children have run, in the system too (Linux). */
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

/** What a call costs on average over `CALLS`, one after the other, each on a connection of its own. */
async function costOf(heavy: HeavyBody, { port, pid }: Nginx): Promise<number> {
  const before = await processorTimeOf(pid);
  for (let i = 0; i < CALLS; i++) await callWith(heavy, port);
  return ((await processorTimeOf(pid)) - before) / CALLS;
}

/** The median of so many rounds, in each of which every body has its turn: TLS to the API is included. */
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
