// `npm run e2e`: Playwright with a browser that starts. Arguments are Playwright's: `npm run e2e -- sign-in --headed`. Chromium alone, and
// no long test that protects a release, unless `--project` names others.
import './node-version.mjs';
import { createRequire } from 'node:module';
import { findBrowser } from './browser.mjs';
import { findProgram, run, stopWithNpm } from './run.mjs';

stopWithNpm();

const args = process.argv.slice(2);
const inFirefox = /--project[ =]firefox/.test(args.join(' '));
const firefox = process.env['PERSON_VISITORS_FIREFOX'] || findProgram('firefox-esr', 'firefox');
if (inFirefox && !firefox) {
  // This browser is not installed automatically.
  console.log('Firefox is left out: it is not installed. Debian 13: apt-get install firefox-esr');
  process.exit(process.env['BROWSERS_REQUIRED'] === '1' ? 1 : 0);
}
try {
  const browser = inFirefox ? { PERSON_VISITORS_FIREFOX: firefox } : await findBrowser();
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const project = args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=chromium'];
  const env = { ...process.env, ...browser };
  process.exitCode = await run(process.execPath, [cli, 'test', ...project, ...args], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
