// `npm run e2e`: Playwright, by default in Chromium and without the long tests of a release. Arguments are Playwright's:
// `npm run e2e -- sign-in --headed`, `npm run e2e -- --project=firefox`.
import { findBrowser, runPlaywright } from './browser.mjs';
import { stopWithNpm } from './run.mjs';

stopWithNpm();

const args = process.argv.slice(2);
const projects = args.filter((arg) => arg.startsWith('--project='));
if (projects.length === 0) args.unshift('--project=chromium');
try {
  // Firefox and WebKit are not installed automatically: playwright.config.ts uses what is there.
  if (projects.length === 0 || projects.some((project) => !/=(?:firefox|webkit)$/.test(project)))
    process.env['PERSON_VISITORS_LAUNCH'] ??= JSON.stringify(await findBrowser());
  process.exitCode = await runPlaywright(['test', ...args]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
