// `npm run load`: measures the production web server and writes deploy/load/RESULTS.md. Needs nginx with its modules, wrk,
// openssl and a build; takes about three minutes, on a machine that does nothing else. `-- --quick` tries the parts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot, runNpm } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();
if (spawnSync('wrk', ['-v']).error) {
  console.error('wrk is not installed (Debian: apt-get install wrk).');
  process.exit(1);
}
const { runnerImport } = await import('vite');
await runnerImport(join(projectRoot, 'deploy/load/main.ts'), { root: projectRoot, configFile: false });
if (!process.argv.includes('--quick') && !process.exitCode)
  process.exitCode = await runNpm(['run', '--silent', 'format', '--', 'deploy/load/RESULTS.md']);
