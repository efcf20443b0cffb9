// `npm test`: every check, from a fresh clone. Stops at the first step that fails.
import { BROWSER_VARIABLE, findBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { runNpm } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

requireSupportedNode();
stopWithNpm();

// What the person running the tests has set for the app must not decide about them.
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
 * @param {string} name a script of package.json
 * @returns {[string, () => Promise<number>]}
 */
const script = (name) => [name, () => runNpm(['run', '--silent', name])];

/** @type {[string, () => Promise<number>][]} */
const steps = [
  ['install', install],
  ['browser', browser],
  script('typecheck'),
  script('lint'),
  script('format:check'),
  script('knip'),
  script('unit'),
  script('build'),
  script('size'),
  script('test:deploy'),
  script('e2e'),
];

/** @param {number} since */
const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const start = performance.now();
/** @type {string[]} */
const durations = [];
for (const [name, step] of steps) {
  console.log(`\n── ${name}`);
  const stepStart = performance.now();
  const code = await step();
  durations.push(`${name} ${secondsSince(stepStart)}`);
  if (code !== 0) {
    console.error(`\nFailed at the step "${name}" (${durations.join(', ')})`);
    process.exit(1);
  }
}
console.log(`\nAll ${steps.length} steps passed in ${secondsSince(start)}: ${durations.join(', ')}`);
