// `npm run e2e`: Playwright, by default all tests in Chromium. Arguments are Playwright's: `npm run e2e -- sign-in --headed`,
// `npm run e2e -- --project=firefox`.
import { findBrowser, runPlaywright } from './browser.mjs';
import { runMain } from './run.mjs';

const args = process.argv.slice(2);
const chosen = args.join(' ').match(/--project[= ]\w+/g);
const projects = chosen === null ? ['--project=chromium', '--project=long'] : [];

await runMain(async () => {
  // Firefox and WebKit are not installed: playwright.config.ts uses what is there.
  if (!chosen?.every((project) => /firefox|webkit/.test(project)))
    process.env['PERSON_VISITORS_LAUNCH'] = JSON.stringify(await findBrowser());
  process.exitCode = await runPlaywright(['test', ...projects, ...args]);
});
