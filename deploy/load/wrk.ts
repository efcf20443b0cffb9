// Runs wrk (https://github.com/wg/wrk) and parses its output.
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Measurement {
  readonly requests: number;
  readonly perSecond: number;
  /** 99th percentile of the latency, in milliseconds. */
  readonly p99: number;
  /** Answers that were neither 2xx nor 3xx. */
  readonly refused: number;
  /** Failed and broken connections, and answers that did not come. */
  readonly lost: number;
}

export interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  /** A file for wrk's `-s`. */
  readonly script?: string;
}

const MILLISECONDS = { us: 0.001, ms: 1, s: 1000, m: 60_000 } as const;

function isUnit(unit: string): unit is keyof typeof MILLISECONDS {
  return unit in MILLISECONDS;
}

function numberIn(output: string, pattern: RegExp, otherwise?: number): number {
  const text = pattern.exec(output)?.[1];
  if (text === undefined && otherwise !== undefined) return otherwise;
  if (text === undefined) throw new Error(`wrk did not say ${pattern.source}:\n${output}`);
  return Number(text);
}

/** @throws {Error} if the output is not that of `wrk --latency` */
export function parseWrk(output: string): Measurement {
  const [, p99 = '', unit = ''] = /^\s+99%\s+([\d.]+)([a-z]+)\s*$/m.exec(output) ?? [];
  if (!isUnit(unit)) throw new Error(`wrk did not say its 99th percentile:\n${output}`);
  const errors = /^\s+Socket errors: (.*)$/m.exec(output)?.[1] ?? '';
  return {
    requests: numberIn(output, /^\s+(\d+) requests in /m),
    perSecond: numberIn(output, /^Requests\/sec:\s+([\d.]+)$/m),
    p99: Number(p99) * MILLISECONDS[unit],
    refused: numberIn(output, /^\s+Non-2xx or 3xx responses: (\d+)$/m, 0),
    lost: [...errors.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0),
  };
}

export async function runWrk({ url, seconds, connections, script }: Load): Promise<Measurement> {
  const shape = ['--threads', '2', '--connections', String(connections), '--duration', `${seconds}s`];
  const args = [...shape, '--latency', ...(script === undefined ? [] : ['--script', script]), url];
  const { stdout } = await promisify(execFile)('wrk', args);
  return parseWrk(stdout);
}

/** wrk's script that sends this body by POST. */
export async function writePostScript(folder: string, body: string): Promise<string> {
  const path = join(folder, 'post.lua');
  const lines = [
    'wrk.method = "POST"',
    'wrk.headers["Content-Type"] = "application/json; charset=UTF-8"',
    `wrk.body = [==[${body}]==]`,
  ];
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}
