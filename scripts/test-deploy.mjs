// `npm run test:deploy`: the production web server, tested with the real nginx, and the main journeys through it.
// Needs nginx with its js and brotli modules, openssl, and a build. Where nginx is missing the tests that need it are
// left out, with a line that says so; DEPLOY_TEST_REQUIRED=1 makes that a failure.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { programPath } from './program-path.mjs';
import { run, runNpm } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();

const PACKAGES = 'nginx libnginx-mod-http-js libnginx-mod-http-brotli-static openssl';
const MODULES = process.env['MODULES_DIR'] || '/usr/lib/nginx/modules';
/** The end-to-end specs that are run through nginx too. */
const JOURNEYS = ['smoke', 'documented-example', 'sign-in', 'look-up', 'visitor-link'];

/** @param {string} program */
function isInstalled(program) {
  return !spawnSync(program, ['-v'], { env: { ...process.env, PATH: programPath() } }).error;
}

const available =
  isInstalled('nginx') &&
  isInstalled('openssl') &&
  ['js', 'brotli_static'].every((name) => existsSync(`${MODULES}/ngx_http_${name}_module.so`));

if (!available) {
  console.log(
    `nginx is not installed with its modules: its tests are left out (Debian: apt-get install ${PACKAGES}).`,
  );
  if (process.env['DEPLOY_TEST_REQUIRED'] === '1') process.exit(1);
}

const vitest = createRequire(import.meta.url).resolve('vitest/vitest.mjs');
// These two need no nginx.
const only = available ? [] : ['deploy/nginx/njs', 'deploy/files'];
let code = await run(process.execPath, [vitest, 'run', '--config', 'deploy/vitest.config.ts', ...only]);
if (code === 0 && available) {
  console.log('\nThe main journeys through nginx:');
  const specs = JOURNEYS.map((name) => `e2e/${name}.spec.ts`);
  const env = { ...process.env, PERSON_VISITORS_SERVER: 'nginx' };
  code = await runNpm(['run', '--silent', 'e2e', '--', ...specs], { env });
}
process.exitCode = code;
