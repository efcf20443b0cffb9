// Child processes that share this terminal.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd] by default the project's root
 * @property {number} [timeoutMs]
 * @property {(output: Uint8Array) => void} [onOutput] gets what the program prints, which else goes to this terminal; it
 * has no input then
 */

/**
 * Runs a program with this process's stdin, stdout and stderr.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when it could not be started or was ended by a signal
 */
export function run(command, args, options = {}) {
  const { onOutput } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: options.env ?? process.env,
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    const stop = () => {
      child.kill('SIGTERM');
    };
    process.once('SIGTERM', stop);
    /** @param {number} code */
    const finish = (code) => {
      process.off('SIGTERM', stop);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      finish(1);
    });
    if (onOutput) for (const stream of [child.stdout, child.stderr]) stream?.on('data', onOutput);
    child.once('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs npm: the very one that started this script where there is one, else the one on PATH.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return process.platform === 'win32'
    ? run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}
