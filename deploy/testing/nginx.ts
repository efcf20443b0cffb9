// The real nginx with the real templates, on a free port of loopback.
import { cp, chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serves, start } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const startScript = join(root, 'deploy/nginx/start.sh');

// Below Linux's ephemeral ports. Random, because several test processes run at once.
let lastPort = 11_000 + Math.floor(Math.random() * 15_000);

/** Each port is given once: what a test starts may take a while to listen. */
export async function freePort(): Promise<number> {
  for (;;) {
    lastPort += 1;
    const port = lastPort;
    const server = createServer().listen(port);
    const isFree = await once(server, 'listening').then(Boolean, () => false);
    if (!isFree) continue;
    await once(server.close(), 'close');
    return port;
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
  const port = await freePort();
  const started = start('sh', [startScript], { LISTEN: `127.0.0.1:${port}`, ...settings });
  await serves(port, started);
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
