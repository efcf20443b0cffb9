// `npm run e2e`: Playwright, by default all tests in Chromium. Arguments are Playwright's: `npm run e2e -- sign-in --headed`,
// `npm run e2e -- --project=firefox`.
import { findBrowser, runPlaywright } from './browser.mjs';
import { runMain } from './run.mjs';

const args = process.argv.slice(2);
const chosen = Array.from(args.join(' ').matchAll(/--project[= ](\w+)/g), ([, name]) => name);
const projects = chosen.length > 0 ? chosen : ['chromium', 'long'];

await runMain(async () => {
  // Firefox and WebKit are not installed automatically: playwright.config.ts uses what is there.
  if (projects.some((name) => name !== 'firefox' && name !== 'webkit'))
    process.env['PERSON_VISITORS_LAUNCH'] = JSON.stringify(await findBrowser());
  const defaults = chosen.length > 0 ? [] : projects.map((name) => `--project=${name}`);
  process.exitCode = await runPlaywright(['test', ...defaults, ...args]);
});
