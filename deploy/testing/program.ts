// A server that a test starts as a program.
import { spawn } from 'node:child_process';
import { programPath } from '../../scripts/program-path.mjs';
import { send } from './http.ts';
import { until } from './until.ts';

export function start(command: string, args: string[], env: Record<string, string>, detached = false) {
  const child = spawn(command, args, {
    env: { PATH: programPath(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { child, output: () => output, ended };
}

/** Rejects with the program's output if it ends instead. */
export async function serves(port: number, { output, ended }: ReturnType<typeof start>): Promise<void> {
  const tooEarly = ended.then(() => {
    throw new Error(output());
  });
  const answers = async () => (await send(port, '/healthz').catch(() => null))?.status === 200;
  await Promise.race([until(answers, 30_000), tooEarly]);
}
