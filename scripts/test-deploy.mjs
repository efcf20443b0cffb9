// `node scripts/test-deploy.mjs`: the production web server, tested with the real nginx, and some journeys through it. Needs a build. Where nginx
// or what it needs is missing, the tests that need it are left out, with a line that says so; DEPLOY_TEST_REQUIRED=1 makes that a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm, searchPath, stopWithNpm } from './run.mjs';

stopWithNpm();

const PACKAGES = 'nginx libnginx-mod-http-brotli-static libnginx-mod-http-js openssl';
/** Journeys that a web server can break. Tests without a browser check forwarding byte by byte. */
const JOURNEYS = ['documented-example', 'failures-people', 'security-policy'];

/** @param {string} program @param {string[]} args */
const said = (program, args) => {
  const env = { ...process.env, PATH: searchPath };
  const { error, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  return error ? error.message : stdout + stderr;
};

/** @returns {string | null} the reason why nginx cannot be tested here */
function obstacle() {
  if (!said('openssl', ['req', '-help']).includes('-not_before')) return 'openssl 3.4 is not there';
  const folder = mkdtempSync(join(tmpdir(), 'person-visitors-probe-'));
  const modules = process.env['MODULES_DIR'] || '/usr/lib/nginx/modules';
  const loaded = ['js', 'brotli_static'].map((name) => `load_module ${modules}/ngx_http_${name}_module.so;`);
  // njs 0.8 and newer know this zone.
  const rest = `pid ${folder}/pid; events {} http { js_shared_dict_zone zone=probe:1m; brotli_static on; }`;
  writeFileSync(join(folder, 'nginx.conf'), `${loaded.join('\n')}\n${rest}\n`);
  const answer = said('nginx', ['-t', '-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]);
  rmSync(folder, { recursive: true, force: true });
  return answer.includes('test is successful') ? null : answer.trim().split('\n').at(0) || 'no answer';
}

const reason = obstacle();
if (reason !== null) {
  console.log(`The tests of nginx are left out: ${reason}. Debian 13: apt-get install ${PACKAGES}`);
  if (process.env['DEPLOY_TEST_REQUIRED'] === '1') process.exit(1);
}
const needNoNginx = ['deploy/files', 'deploy/agreement', 'deploy/forwarding', 'deploy/hostile'];
const only = reason === null ? [] : needNoNginx;
const codes = [
  runNpm(['run', '--silent', 'unit', '--', '--config', 'deploy/vitest.config.ts', ...only], {
    env: reason === null ? process.env : { ...process.env, NGINX: 'absent' },
  }),
];
/** @type {Uint8Array[]} */
const output = [];
// Run in parallel with the tests without a browser, which mostly wait.
if (reason === null) {
  const specs = JOURNEYS.map((name) => `/${name}.spec.ts`);
  const env = { ...process.env, PERSON_VISITORS_SERVER: 'nginx' };
  const onOutput = (/** @type {Uint8Array} */ part) => void output.push(part);
  codes.push(runNpm(['run', '--silent', 'e2e', '--', ...specs], { env, onOutput }));
}
process.exitCode = Math.max(...(await Promise.all(codes)));
if (reason === null) console.log(`\nJourneys through nginx:\n${Buffer.concat(output).toString()}`);
