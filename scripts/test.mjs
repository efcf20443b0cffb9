// `npm test`: the checks of the app, from a fresh clone, in Chromium. `.ci/run` adds the long tests, the web server and other browsers.
// Stops after the first row that fails.
import { install } from './install.mjs';
import { runMain, runNpm } from './run.mjs';

// The tests must not depend on the settings for the app.
const APP_SETTINGS = 'DATA_API_URL FRAME_ANCESTORS HOST PORT PORTAL_URL SERVICE_WORKER SIMULATOR_LATENCY_MS';
for (const name of `${APP_SETTINGS} NODE_ENV PERSON_VISITORS_SERVER`.split(' ')) delete process.env[name];
if (process.stdout.isTTY) process.env['FORCE_COLOR'] ??= '1';

/** Arguments of `npm run`. The steps of one row run at the same time, as each leaves a core idle for a while. */
const rows = [
  ['typecheck', 'lint', 'format:check', 'knip', 'build'],
  ['size', 'unit'],
  ['e2e -- --project=chromium'],
];

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @type {string[]} */
const durations = [];

/** @param {string} step @param {boolean} isAlone then it prints while it runs */
async function runStep(step, isAlone) {
  /** @type {Uint8Array[]} */
  const parts = [];
  const start = performance.now();
  const onOutput = isAlone ? undefined : (/** @type {Uint8Array} */ part) => void parts.push(part);
  const code = await runNpm(['run', '--silent', ...step.split(' ')], { onOutput });
  durations.push(`${step} ${secondsSince(start)}`);
  return { step, code, output: Buffer.concat(parts).toString().trimEnd() };
}

await runMain(async () => {
  const start = performance.now();
  console.log(`npm test runs ${rows.flat().join(', ')}: about 3 minutes, plus 1 in a fresh clone.`);
  await install();
  for (const row of rows) {
    console.log(`\n── ${row.join(', ')}…`);
    const steps = await Promise.all(row.map((step) => runStep(step, row.length === 1)));
    const failedLast = steps.toSorted((one, other) => one.code - other.code);
    if (row.length > 1) for (const { step, output } of failedLast) console.log(`\n── ${step}\n${output}`);
    if (failedLast.at(-1)?.code !== 0) throw new Error(`\nFailed (${durations.join(', ')})`);
  }
  console.log(`\nAll ${durations.length} steps passed in ${secondsSince(start)}: ${durations.join(', ')}`);
});
