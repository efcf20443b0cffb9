// `node scripts/start-nginx.mjs`: the installed nginx in the foreground with deploy/nginx's templates, from a build that is there.
// docs/deploying.md lists the variables; deploy/nginx/start.sh checks them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run, searchPath } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'person-visitors-'));
// `run` passes on SIGTERM and SIGQUIT; to nginx, a hang-up of the terminal would mean to reload.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => process.kill(process.pid, 'SIGTERM'));
process.env['PATH'] = searchPath;
// A relative one is in the caller's folder.
process.env['WEB_ROOT'] &&= resolve(process.env['WEB_ROOT']);
// A copy, which no later build changes. Started by root, nginx serves as "nobody", who has to read it.
const copy = 'cp -R "${WEB_ROOT:-dist}" "$0/web" && chmod -R a+rX "$0"';
const server = 'exec env RUN_DIR="$0" WEB_ROOT="$0/web" sh deploy/nginx/start.sh';
process.exitCode = await run('sh', ['-c', `${copy} && ${server}`, folder]);
rmSync(folder, { recursive: true, force: true });
