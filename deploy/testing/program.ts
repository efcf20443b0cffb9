// A server that a test starts as a program.
import { spawn } from 'node:child_process';
import { searchPath } from '../../scripts/run.mjs';
import { send } from './http.ts';
import { until } from './until.ts';

export function start(command: string, args: string[], env: Record<string, string>, detached = false) {
  const child = spawn(command, args, {
    env: { PATH: searchPath, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  });
  let [output, printed, complained] = ['', '', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
    output += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { child, output: () => output, printed: () => printed, complained: () => complained, ended };
}

/** Rejects with the program's output if it ends instead. */
export async function serves(port: number, { output, ended }: ReturnType<typeof start>): Promise<void> {
  const tooEarly = ended.then(() => {
    throw new Error(output());
  });
  const answers = async () => (await send(port, '/healthz').catch(() => null))?.status === 200;
  await Promise.race([until(answers, 30_000), tooEarly]);
}
