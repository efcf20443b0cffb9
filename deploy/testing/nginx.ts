// The real nginx with the real templates, on a free port of loopback.
import { cp, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portOf } from './http.ts';
import { serves, start } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const startScript = join(root, 'deploy/nginx/start.sh');

export async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const port = portOf(server);
  await once(server.close(), 'close');
  return port;
}

/** Another test may take the port before nginx has it: then it starts on another one. */
async function startOnFreePort(settings: Readonly<Record<string, string>>) {
  for (;;) {
    const port = await freePort();
    const started = start('sh', [startScript], { LISTEN: `127.0.0.1:${port}`, ...settings });
    const error: unknown = await serves(port, started).catch((reason: unknown) => reason);
    if (error === undefined) return { port, started };
    started.child.kill();
    if (!started.output().includes('LISTEN should be a free address')) throw error;
  }
}

/** Adds `env` to the settings that the tests need. An empty `RESOLVER` does not mean the machine's resolvers. */
export async function startNginx(env: Readonly<Record<string, string>>, build = join(root, 'dist')) {
  if (!existsSync(join(build, 'version.json'))) throw new Error('Run `npm run build` first.');
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-nginx-'));
  // nginx's workers, which run as `nobody` when root starts nginx, read a copy of the build.
  await chmod(folder, 0o755);
  await cp(build, join(folder, 'web'), { recursive: true });
  const settings = {
    RUN_DIR: join(folder, 'run'),
    WEB_ROOT: join(folder, 'web'),
    RESOLVER: '127.0.0.1:9',
    WORKER_PROCESSES: '2',
    ...env,
  };
  const { port, started } = await startOnFreePort(settings);
  // The start script's shell has become nginx's master process.
  const pid = Number(await readFile(join(folder, 'run/nginx.pid'), 'utf8'));
  return {
    port,
    pid,
    folder,
    /** Standard output so far: the access log. */
    output: started.printed,
    /** Standard error so far. */
    errors: started.complained,
    reload: () => void process.kill(pid, 'SIGHUP'),
    /** Resolves with the exit code. `SIGQUIT` finishes the answers in progress. */
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      started.child.kill(signal);
      const code = await started.ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
