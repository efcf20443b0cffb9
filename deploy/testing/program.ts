// A server that a test starts as a program. Its output goes to files: nginx opens /dev/stdout by its name, and what Node.js calls a
// pipe is a socket, which nobody can open.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchPath } from '../../scripts/run.mjs';
import { send, until } from './http.ts';

/** An open file without a name. */
function openUnnamed(): number {
  const folder = mkdtempSync(join(tmpdir(), 'person-visitors-output-'));
  const file = openSync(join(folder, 'file'), 'a+');
  rmSync(folder, { recursive: true });
  return file;
}

export function start(command: string, args: string[], env: Record<string, string>, detached = false) {
  const [out, err] = [openUnnamed(), openUnnamed()];
  const options = { env: { PATH: searchPath, ...env }, detached };
  const child = spawn(command, args, { ...options, stdio: ['ignore', out, err] });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const read = (file: number) => readFileSync(`/proc/self/fd/${file}`, 'utf8');
  const [printed, complained] = [() => read(out), () => read(err)];
  return { child, output: () => printed() + complained(), printed, complained, ended };
}

/** Rejects with the program's output if it ends instead. */
export async function serves(port: number, { output, ended }: ReturnType<typeof start>): Promise<void> {
  const tooEarly = ended.then(() => {
    throw new Error(output());
  });
  const answers = async () => (await send(port, '/healthz').catch(() => null))?.status === 200;
  await Promise.race([until(answers, 30_000), tooEarly]);
}
