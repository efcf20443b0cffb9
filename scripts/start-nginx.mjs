// `npm run start:nginx`: the installed nginx in the foreground with deploy/nginx's templates, from a build that is there.
// docs/deploying.md lists the variables; deploy/nginx/start.sh checks them.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot, searchPath, stopWithNpm } from './run.mjs';

stopWithNpm();

/** @param {string} path */
function readableByEveryone(path) {
  if ((statSync(path).mode & 0o004) === 0) return false;
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

const webRoot = process.env['WEB_ROOT'] || join(projectRoot, 'dist');
// Started by root, nginx serves as "nobody".
const page = statSync(join(webRoot, 'index.html'), { throwIfNoEntry: false });
if (process.getuid?.() === 0 && page && !readableByEveryone(join(webRoot, 'index.html'))) {
  console.error(
    'WEB_ROOT cannot be read by everyone, as nginx started by root needs: start it as another user.',
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'person-visitors-'));
chmodSync(folder, 0o755);
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
