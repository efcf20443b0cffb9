// The processor time that one call with a heavy body costs the server.
import { median } from '../../bench/report.ts';
import { post } from '../testing/http.ts';
import type { Nginx } from '../testing/nginx.ts';
import { heavyBodies, type HeavyBody } from './bodies.ts';
import { processorTimeOf } from './processes.ts';

const CALLS = 20;

interface BodyCost {
  readonly body: string;
  readonly bytes: number;
  readonly forwarded: boolean;
  readonly milliseconds: number;
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

/** The median of the rounds, each of which measures every body once; TLS to the API is included. */
export async function bodyCosts(nginx: Nginx, rounds: number): Promise<BodyCost[]> {
  const costs = new Map(heavyBodies.map((heavy) => [heavy, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [heavy, measured] of costs) measured.push(await costOf(heavy, nginx));
  return [...costs].map(([{ what, forwarded, body }, measured]) => ({
    body: what,
    bytes: Buffer.byteLength(body),
    forwarded,
    milliseconds: median(measured),
  }));
}
