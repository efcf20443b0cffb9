// `npm run e2e`: Playwright with a browser that starts. Arguments are Playwright's: `npm run e2e -- smoke --headed`.
import { createRequire } from 'node:module';
import { BROWSER_VARIABLE, findBrowser } from './browser.mjs';
import { run } from './run.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

stopWithNpm();

try {
  const env = { ...process.env, [BROWSER_VARIABLE]: await findBrowser() };
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  process.exitCode = await run(process.execPath, [cli, 'test', ...process.argv.slice(2)], { env });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
