// `npm run test:deploy`: the production web server, tested with the real nginx, and the main journeys through it. Needs a
// build. Where nginx or what it needs is missing, the tests that need it are left out, with a line that says so;
// DEPLOY_TEST_REQUIRED=1 makes that a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from './program-path.mjs';
import { runNpm } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();

const PACKAGES = 'nginx libnginx-mod-http-brotli-static libnginx-mod-http-js openssl';
const MODULES = process.env['MODULES_DIR'] || '/usr/lib/nginx/modules';

/**
 * The end-to-end specs that run through nginx too: those about what a web server can break. Tests without a browser show
 * that it forwards calls and answers byte by byte.
 */
const JOURNEYS = [
  'smoke',
  'documented-example',
  'sign-in',
  'failures-people',
  'failures-made',
  'security-policy',
];
const LEFT_OUT = [
  // Answers of the API are forwarded unchanged.
  'failures-people(?!.*(http|not_json) )',
  'rows without a person',
  // Happens in the browser only.
  'masked|password managers|what the tab keeps|asks for its field|storage is blocked|demo-(expired|blocked)-key',
  // Need the simulator's own page, or fail in another way behind a web server.
  'simulator’s credentials',
  'network',
  'a redirect',
];

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {string | null} what it said; null: it is not there
 */
function said(program, args) {
  const result = spawnSync(program, args, {
    env: { ...process.env, PATH: programPath() },
    encoding: 'utf8',
  });
  return result.error ? null : result.stdout + result.stderr;
}

/** @returns {string | null} the reason why nginx cannot be tested here */
function obstacle() {
  const help = said('openssl', ['x509', '-help']);
  if (help === null) return 'openssl is not installed';
  if (!help.includes('-not_before')) return 'openssl is older than 3.4';
  const folder = mkdtempSync(join(tmpdir(), 'person-visitors-probe-'));
  const file = join(folder, 'nginx.conf');
  const modules = ['js', 'brotli_static'].map((name) => `load_module ${MODULES}/ngx_http_${name}_module.so;`);
  const rest = `pid ${folder}/pid; events {} http { js_shared_dict_zone zone=probe:1m; brotli_static on; }`;
  writeFileSync(file, `${modules.join('\n')}\n${rest}\n`);
  const answer = said('nginx', ['-t', '-e', 'stderr', '-p', folder, '-c', file]);
  rmSync(folder, { recursive: true, force: true });
  if (answer === null) return 'nginx is not installed';
  if (answer.includes('test is successful')) return null;
  const reason = /\[emerg\] (?:\d+#\d+: )?(.*)/.exec(answer)?.[1];
  return `nginx with its brotli module and njs 0.8 or newer is not installed (${reason ?? answer.trim()})`;
}

const reason = obstacle();
if (reason !== null) {
  console.log(`The tests of the web server are left out: ${reason}. Debian 13: apt-get install ${PACKAGES}`);
  if (process.env['DEPLOY_TEST_REQUIRED'] === '1') process.exit(1);
}

// These need no nginx.
const only =
  reason === null
    ? []
    : ['deploy/nginx/njs', 'deploy/files', 'deploy/agreement', 'deploy/forwarding', 'deploy/hostile-bodies'];
const unit = runNpm(['run', '--silent', 'unit', '--', '--config', 'deploy/vitest.config.ts', ...only], {
  env: reason === null ? process.env : { ...process.env, NGINX: 'absent' },
});
const codes = [unit];
/** @type {Uint8Array[]} */
const output = [];
if (reason === null) {
  const specs = JOURNEYS.map((name) => `/${name}.spec.ts`);
  const args = ['--grep-invert', LEFT_OUT.join('|'), ...specs];
  const env = { ...process.env, PERSON_VISITORS_SERVER: 'nginx' };
  // At the same time as the tests without a browser, which mostly wait.
  codes.push(
    runNpm(['run', '--silent', 'e2e', '--', ...args], { env, onOutput: (part) => output.push(part) }),
  );
}
const failed = (await Promise.all(codes)).find((code) => code !== 0);
if (reason === null) console.log(`\nThe main journeys through nginx:\n${Buffer.concat(output).toString()}`);
process.exitCode = failed ?? 0;
