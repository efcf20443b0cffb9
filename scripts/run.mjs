// Runs programs, and installs the packages that they need.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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
export function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit' });
    const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGTERM', stop).on('SIGQUIT', stop);
    child.once('error', (error) => console.error(`${command}: ${error.message}`));
    child.once('close', (code) => {
      process.off('SIGTERM', stop).off('SIGQUIT', stop);
      resolve(code ?? 1);
    });
  });
}

/** The npm that started this script, or the one on PATH. @param {string[]} args */
export function runNpm(args) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args]) : run('npm', args);
}

/**
 * Installs packages, unless package-lock.json is the one of the last installation. Development packages too, whatever NODE_ENV is. npm
 * itself refuses an older Node.js than `engines` in package.json.
 */
export async function install() {
  const lock = readFileSync(join(projectRoot, 'package-lock.json'));
  const installed = join(projectRoot, 'node_modules/.installed-lock.json');
  if (existsSync(installed) && lock.equals(readFileSync(installed))) return;
  console.log('Installing packages, about 30 s…');
  const code = await runNpm(['ci', '--include=dev', '--prefer-offline']);
  if (code !== 0) throw new Error('npm could not install the packages: its message is above.');
  writeFileSync(installed, lock);
}

/** The main function of a script: ends with npm, and with a message of one line if it fails. @param {() => Promise<unknown>} main */
export async function runMain(main) {
  const shell = process.ppid;
  // A SIGTERM to npm ends npm and its shell, but not this process, which they run: Debian's shell stays between them.
  const endWithShell = () => void (process.ppid === shell || process.kill(process.pid, 'SIGTERM'));
  if (process.env['npm_lifecycle_event']) setInterval(endWithShell, 250).unref();
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
