// `npm test`: every check, from a fresh clone, in Chromium (`.ci/run` adds other browsers). Stops after the first steps
// that fail.
import { BROWSER_VARIABLE, findBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { runNpm } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

requireSupportedNode();
stopWithNpm();

// The tests must not depend on the settings for the app.
for (const name of [
  'DATA_API_URL',
  'FRAME_ANCESTORS',
  'HOST',
  'PORT',
  'SERVICE_WORKER',
  'SIMULATOR_LATENCY_MS',
  'NODE_ENV',
  'PERSON_VISITORS_SERVER',
])
  delete process.env[name];

async function browser() {
  try {
    process.env[BROWSER_VARIABLE] = await findBrowser();
    console.log(`Browser: ${process.env[BROWSER_VARIABLE]}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(onOutput?: (output: Uint8Array) => void) => Promise<number>} run gives the exit code
 */

/**
 * @param {string} name a script of package.json
 * @returns {Step}
 */
const script = (name) => ({
  name,
  run: (onOutput) => {
    const env = onOutput && process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
    return runNpm(['run', '--silent', name], onOutput ? { env, onOutput } : { env });
  },
});

/** Steps of one row run at the same time, as each leaves a core idle for a while. */
const rows = [
  [{ name: 'install', run: install }],
  [{ name: 'browser', run: browser }],
  ['typecheck', 'lint', 'format:check', 'knip', 'build'].map(script),
  ['size', 'unit', 'test:deploy'].map(script),
  [script('e2e')],
];

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** @type {string[]} */
const durations = [];

/** @typedef {{ name: string, output: string }} Failed */

/**
 * A single step prints while it runs. Of several, each prints its whole output when it has passed; that of what failed is
 * given back, to be printed last, where it is looked for.
 * @param {Step} step
 * @param {boolean} alone
 * @returns {Promise<Failed | null>} null: it passed
 */
async function runStep({ name, run }, alone) {
  const heading = `\n── ${name}\n`;
  if (alone) console.log(heading.trimEnd());
  /** @type {Uint8Array[]} */
  const parts = [];
  const start = performance.now();
  const code = await (alone ? run() : run((part) => parts.push(part)));
  durations.push(`${name} ${secondsSince(start)}`);
  const output = alone ? '' : heading + Buffer.concat(parts).toString().trimEnd();
  if (code !== 0) return { name, output };
  if (!alone) console.log(output);
  return null;
}

const start = performance.now();
for (const row of rows) {
  const steps = await Promise.all(row.map((step) => runStep(step, row.length === 1)));
  const failed = steps.filter((step) => step !== null);
  if (failed.length > 0) {
    for (const { output } of failed) console.log(output);
    const names = failed.map(({ name }) => `"${name}"`).join(' and ');
    console.error(`\nFailed at ${names} (${durations.join(', ')})`);
    process.exit(1);
  }
}
console.log(`\nAll ${durations.length} steps passed in ${secondsSince(start)}: ${durations.join(', ')}`);
