// `node scripts/start-nginx.mjs`: the installed nginx in the foreground with deploy/nginx's templates, from a build that is there.
// docs/deploying.md lists the variables; deploy/nginx/start.sh checks them.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, searchPath } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'person-visitors-'));
chmodSync(folder, 0o755);
const build = process.env['WEB_ROOT'] || join(projectRoot, 'dist');
const webRoot = join(folder, 'web');
// A copy, which no later build changes. Started by root, nginx serves as "nobody", who has to read it.
spawnSync('sh', ['-c', 'cp -R "$0" "$1" && chmod -R a+rX "$1"', build, webRoot]);
// In process groups of their own, so that a terminal's signals come here first: nginx would reload on SIGHUP.
const child = spawn('sh', [join(projectRoot, 'deploy/nginx/start.sh')], {
  stdio: 'inherit',
  detached: true,
  env: { ...process.env, PATH: searchPath, RUN_DIR: folder, WEB_ROOT: webRoot },
});
// If this process is killed, the pipe to this shell closes, and the shell stops nginx.
const watcher = spawn('sh', ['-c', `read -r _; kill ${child.pid}; rm -rf "$0"`, folder], {
  stdio: ['pipe', 'ignore', 'ignore'],
  detached: true,
});

let stopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP'])) {
  process.prependListener(signal, () => {
    stopping = true;
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  });
}
child.once('error', (error) => console.error(error.message));
child.once('close', (code) => {
  watcher.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  process.exit(stopping ? 0 : (code ?? 1));
});
