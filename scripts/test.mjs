// `npm test`: every check, from a fresh clone, in Chromium (`.ci/run` adds other browsers). Stops after the first row that fails.
import { findBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { run, runMain, runNpm } from './run.mjs';

// The tests must not depend on the settings for the app.
const APP_SETTINGS = 'DATA_API_URL FRAME_ANCESTORS HOST PORT PORTAL_URL SERVICE_WORKER SIMULATOR_LATENCY_MS';
for (const name of `${APP_SETTINGS} NODE_ENV PERSON_VISITORS_SERVER`.split(' ')) delete process.env[name];

const DEPLOY = 'test-deploy';
/** Steps of one row run at the same time, as each leaves a core idle for a while. */
const rows = [['typecheck', 'lint', 'format:check', 'knip', 'build'], ['size', 'unit', DEPLOY], ['e2e']];

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @type {string[]} */
const durations = [];

/**
 * A step that runs alone prints while it runs, others when they have ended: failed ones last, at the end of the output.
 * @param {string} name a script of package.json, or the tests of the web server
 * @param {boolean} alone
 */
async function runStep(name, alone) {
  /** @type {Uint8Array[]} */
  const parts = [];
  const start = performance.now();
  const env = process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
  const onOutput = alone ? undefined : (/** @type {Uint8Array} */ part) => void parts.push(part);
  const code = await (name === DEPLOY
    ? run(process.execPath, [`scripts/${name}.mjs`], { env, onOutput })
    : runNpm(['run', '--silent', name], { env, onOutput }));
  durations.push(`${name} ${secondsSince(start)}`);
  const print = () => alone || console.log(`\n── ${name}\n${Buffer.concat(parts).toString().trimEnd()}`);
  if (code === 0) print();
  return { code, print };
}

await runMain(async () => {
  const start = performance.now();
  console.log(`npm test runs ${rows.flat().join(', ')}: about 4 minutes, and 1 more in a fresh clone.`);
  await install();
  process.env['PERSON_VISITORS_LAUNCH'] = JSON.stringify(await findBrowser());
  for (const row of rows) {
    console.log(`\n── ${row.join(', ')}…`);
    const steps = await Promise.all(row.map((name) => runStep(name, row.length === 1)));
    const failed = steps.filter(({ code }) => code !== 0);
    for (const { print } of failed) print();
    if (failed.length > 0) throw new Error(`\nFailed (${durations.join(', ')})`);
  }
  console.log(`\nAll ${durations.length} steps passed in ${secondsSince(start)}: ${durations.join(', ')}`);
});
