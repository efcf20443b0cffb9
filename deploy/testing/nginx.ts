// The real nginx with the real templates, on a free port of loopback.
import { cp, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takePort } from '../../scripts/run.mjs';
import { serves, start } from './program.ts';

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
  const { port, release } = await takePort(0);
  await release();
  return port;
}

/** A copy of the build that nginx's workers can read: they run as `nobody` when root starts nginx. */
async function copyBuild(build: string, folder: string): Promise<string> {
  if (!existsSync(join(build, 'version.json')))
    throw new Error('There is no build: run `npm run build` first.');
  await chmod(folder, 0o755);
  await cp(build, join(folder, 'web'), { recursive: true });
  return join(folder, 'web');
}

/** Another test may take the port before nginx has it: then it starts on another one. */
async function startOnFreePort(settings: Readonly<Record<string, string>>, tries = 3) {
  const port = await freePort();
  const started = start('sh', [startScript], { LISTEN: `127.0.0.1:${port}`, ...settings });
  try {
    await serves(port, started);
    return { port, started };
  } catch (error) {
    started.child.kill();
    await started.ended;
    if (tries === 1 || !started.output().includes('LISTEN must be a free address')) throw error;
    return startOnFreePort(settings, tries - 1);
  }
}

/** Adds `env` to the settings that the tests need. An empty `RESOLVER` does not mean the machine's resolvers. */
export async function startNginx(
  env: Readonly<Record<string, string>>,
  build = join(root, 'dist'),
): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-nginx-'));
  const settings = {
    RUN_DIR: join(folder, 'run'),
    WEB_ROOT: await copyBuild(build, folder),
    RESOLVER: '127.0.0.1:9',
    WORKER_PROCESSES: '2',
    ...env,
  };
  const remove = () => rm(folder, { recursive: true, force: true });
  const { port, started } = await startOnFreePort(settings).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  // The start script's shell has become nginx's master process.
  const pid = Number(await readFile(join(folder, 'run/nginx.pid'), 'utf8'));
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid,
    folder,
    output: started.printed,
    errors: started.complained,
    reload: () => void process.kill(pid, 'SIGHUP'),
    async stop(signal = 'SIGTERM') {
      started.child.kill(signal);
      const code = await started.ended;
      await remove();
      return code;
    },
  };
}
