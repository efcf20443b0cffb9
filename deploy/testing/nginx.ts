// The real nginx with the real templates, on a free port of loopback.
import { spawn } from 'node:child_process';
import { cp, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programPath } from '../../scripts/program-path.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const startScript = join(root, 'deploy/nginx/start.sh');

export interface Nginx {
  /** Like `http://127.0.0.1:41234`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** The master process. */
  readonly pid: number;
  readonly folder: string;
  /** Its standard output so far: the access log. */
  readonly output: () => string;
  /** Its standard error so far. */
  readonly errors: () => string;
  reload(): void;
  /** Sends a signal and resolves with the exit code. `SIGQUIT` finishes the answers in progress. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on TCP');
  return address.port;
}

/** A copy of the build that nginx's workers can read: they run as `nobody` when root starts nginx. */
async function copyBuild(build: string, folder: string): Promise<string> {
  if (!existsSync(join(build, 'version.json')))
    throw new Error('There is no build: run `npm run build` first.');
  await chmod(folder, 0o755);
  await cp(build, join(folder, 'web'), { recursive: true });
  return join(folder, 'web');
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1000) })).status === 200;
  } catch {
    return false;
  }
}

/** Adds `env` to the settings that the tests need. An empty `RESOLVER` does not mean the machine's resolvers. */
export async function startNginx(
  env: Readonly<Record<string, string>>,
  build = join(root, 'dist'),
): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-nginx-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    PATH: programPath(),
    RUN_DIR: join(folder, 'run'),
    WEB_ROOT: await copyBuild(build, folder),
    LISTEN: `127.0.0.1:${port}`,
    RESOLVER: '127.0.0.1:9',
    WORKER_PROCESSES: '2',
    ...env,
  };
  const child = spawn('sh', [startScript], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  let exitCode: number | null | undefined;
  const exit = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      exitCode = code;
      resolve(code);
    });
  });
  const remove = () => rm(folder, { recursive: true, force: true });

  const deadline = Date.now() + 30_000;
  while (!(await answers(url))) {
    if (exitCode !== undefined || Date.now() > deadline) {
      child.kill('SIGTERM');
      await exit;
      await remove();
      throw new Error(`nginx did not start:\n${errors}`);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  // The start script's shell has become nginx's master process.
  const pid = Number(await readFile(join(folder, 'run/nginx.pid'), 'utf8'));
  return {
    url,
    port,
    pid,
    folder,
    output: () => output,
    errors: () => errors,
    reload: () => void process.kill(pid, 'SIGHUP'),
    async stop(signal = 'SIGTERM') {
      if (exitCode === undefined) child.kill(signal);
      const code = await exit;
      await remove();
      return code;
    },
  };
}
