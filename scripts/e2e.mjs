// `npm run e2e`: Playwright with browsers that start. Arguments are Playwright's: `npm run e2e -- smoke --headed`. Chromium
// alone, and no long test that protects a release, unless `--project` names others.
import { createRequire } from 'node:module';
import {
  BROWSER_VARIABLE,
  FEATURES_VARIABLE,
  featuresOff,
  findBrowser,
  findFirefox,
  FIREFOX_VARIABLE,
} from './browser.mjs';
import { run } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();

/** @param {string[]} args */
async function browsersFor(args) {
  if (!/--project[ =]firefox/.test(args.join(' '))) {
    const browser = await findBrowser();
    return { [BROWSER_VARIABLE]: browser, [FEATURES_VARIABLE]: await featuresOff(browser) };
  }
  const firefox = findFirefox();
  if (firefox === undefined)
    throw new Error(`No Firefox: install one, or give its path in ${FIREFOX_VARIABLE}.`);
  return { [FIREFOX_VARIABLE]: firefox };
}

const args = process.argv.slice(2);
try {
  // A Firefox named by the environment is for the project `firefox` only.
  const { [FIREFOX_VARIABLE]: _, ...rest } = process.env;
  const env = { ...rest, ...(await browsersFor(args)) };
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const project = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=chromium'];
  process.exitCode = await run(process.execPath, [cli, 'test', ...project, ...args], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
