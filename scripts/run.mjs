// Runs programs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** PATH, and the folders where distributions put nginx. */
export const searchPath = [process.env['PATH'], '/usr/local/sbin', '/usr/sbin', '/sbin'].join(delimiter);

/** @param {string[]} names @returns {string | undefined} the full path of the first program that is there */
export const findProgram = (...names) =>
  names
    .flatMap((name) => searchPath.split(delimiter).map((folder) => join(folder, name)))
    .find((path) => existsSync(path));

/** @param {string} command @param {string[]} args @returns {Promise<number>} its exit code; 1 if it did not start or was ended by a signal */
export function run(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'inherit' });
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('error', (error) => console.error(`${command}: ${error.message}`));
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/** The npm that started this script, or the one on PATH. @param {string[]} args */
export function runNpm(args) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args]) : run('npm', args);
}

/** The main function of a script: ends with npm, and with a message of one line if it fails. @param {() => Promise<unknown>} main */
export async function runMain(main) {
  if (process.env['npm_lifecycle_event']) stopWithNpm(process.ppid);
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** A SIGTERM to npm ends npm and its shell, but not this process, which they run: Debian's shell stays between them. @param {number} shell */
function stopWithNpm(shell) {
  const check = () => void (process.ppid === shell || process.kill(process.pid, 'SIGTERM'));
  setInterval(check, 250).unref();
}
