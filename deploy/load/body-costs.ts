// What one call with a heavy body costs the server of processor time.
import { readFile } from 'node:fs/promises';
import { post } from '../testing/http.ts';
import type { Nginx } from '../testing/nginx.ts';
import { heavyBodies, type HeavyBody } from './bodies.ts';
import { processesOf } from './memory.ts';

export interface BodyCost {
  readonly what: string;
  readonly forwarded: boolean;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Milliseconds that the process and its children have run, in the system too: of Linux's hundredths of a second. */
async function processorTimeOf(master: number): Promise<number> {
  const ticks = (await processesOf(master)).map(async (pid) => {
    // After the name, which may hold anything, in parentheses.
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return (await Promise.all(ticks)).reduce((sum, count) => sum + count, 0) * 10;
}

async function callWith({ what, body, forwarded }: HeavyBody, port: number): Promise<void> {
  const { status, body: answer } = await post(port, body);
  if (status !== 200 || answer.includes('"error"') === forwarded)
    throw new Error(`${what}: not what was to be measured: ${status} ${answer.slice(0, 200)}`);
}

/** One call after the other, each on a connection of its own, its TLS to the API included. */
export async function bodyCosts({ port, pid }: Nginx, calls: number): Promise<BodyCost[]> {
  const costs: BodyCost[] = [];
  for (const heavy of heavyBodies) {
    await callWith(heavy, port);
    const before = await processorTimeOf(pid);
    for (let i = 0; i < calls; i++) await callWith(heavy, port);
    const milliseconds = ((await processorTimeOf(pid)) - before) / calls;
    costs.push({
      what: heavy.what,
      forwarded: heavy.forwarded,
      bytes: Buffer.byteLength(heavy.body),
      milliseconds,
    });
  }
  return costs;
}
