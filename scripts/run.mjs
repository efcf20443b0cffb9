// Runs programs, and takes ports.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
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

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onOutput?: ((output: Uint8Array) => void) | undefined }} [options] `onOutput` gets what the program
 * prints, which else goes to this terminal; its input is empty then
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was ended by a signal
 */
export function run(command, args, { env = process.env, onOutput } = {}) {
  return new Promise((resolve) => {
    const stdio = onOutput ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: projectRoot, env, stdio });
    child.stdin?.end();
    const stop = () => child.kill('SIGTERM');
    process.once('SIGTERM', stop);
    child.once('error', (error) => console.error(`${command}: ${error.message}`));
    if (onOutput) for (const stream of [child.stdout, child.stderr]) stream?.on('data', onOutput);
    child.once('close', (code) => {
      process.off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

/**
 * The npm that started this script, or the one on PATH.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}

/**
 * Takes a port for as long as this process runs, or until `release`.
 * @param {number} port 0: any free one
 * @param {string} hint what to do if it is taken
 * @throws {Error} with one line for the terminal
 */
export async function takePort(port, host = '127.0.0.1', hint = '') {
  // Closes connections of early visitors at once: an open one would keep the port taken.
  const server = createServer((socket) => socket.destroy()).unref();
  await once(server.listen(port, host), 'listening').catch((error) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${port} on ${host} is already in use. ${hint}`)
      : error;
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    release: () => once(server.close(), 'close'),
  };
}

/**
 * The main function of a script: ends with npm, and with a message of one line if it fails.
 * @param {() => Promise<unknown>} main
 */
export async function runMain(main) {
  stopWithNpm();
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** A SIGTERM to npm ends npm and its shell, but does not reach this process, which they run: it sends itself one when they are gone. */
function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}
