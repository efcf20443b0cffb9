import { defineConfig, devices, type Project } from '@playwright/test';
import { BROWSER_VARIABLE, FEATURES_VARIABLE, FIREFOX_VARIABLE, launchOptions } from './scripts/browser.mjs';

const { channel, ...options }: { channel?: string; executablePath?: string } = launchOptions(
  process.env[BROWSER_VARIABLE],
);

const featuresOff = process.env[FEATURES_VARIABLE];

const SOAK = '**/soak.spec.ts';
/** What protects a release, and takes long: not in `npm test`, but in `.ci/run`. */
const OF_A_RELEASE = [
  SOAK,
  '**/app-update/*.spec.ts',
  '**/dev-server.spec.ts',
  '**/memory.spec.ts',
  '**/same-build.spec.ts',
];

const firefox = process.env[FIREFOX_VARIABLE];

/** @param executablePath a Firefox of the system's, which Playwright drives by WebDriver BiDi */
function firefoxProject(executablePath: string): Project {
  return {
    name: 'firefox',
    testIgnore: [
      // Neither phones nor touch.
      '**/touch.spec.ts',
      // Speaks to Chromium's own tools.
      SOAK,
      // What a service worker asks for and answers is not seen.
      '**/service-worker*.spec.ts',
      // A click does not reach a frame of another site.
      '**/embedding*.spec.ts',
      // Paper cannot be emulated.
      '**/print.spec.ts',
      // A download is not told of.
      '**/export.spec.ts',
      // No file of its own: the built ones are the same.
      '**/built-files.spec.ts',
      '**/same-build.spec.ts',
    ],
    use: {
      ...devices['Desktop Firefox'],
      channel: 'moz-firefox',
      launchOptions: {
        executablePath,
        firefoxUserPrefs: {
          // Lets a test read the clipboard.
          'dom.events.testing.asyncClipboard': true,
          // As Playwright has it in the other browsers: Back loads a page anew.
          'browser.sessionhistory.max_total_viewers': 0,
        },
      },
    },
  };
}

const chromium = {
  ...devices['Desktop Chrome'],
  ...(channel === undefined ? {} : { channel }),
  launchOptions: {
    ...options,
    // Without a screen there is nothing for a graphics processor to draw, or for a program in its place.
    args: ['--disable-gpu', ...(featuresOff ? [`--disable-features=${featuresOff}`] : [])],
  },
  // No test waits for what moves; in Firefox it does move.
  contextOptions: { reducedMotion: 'reduce' as const },
};

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // Some wait more than they work.
  workers: 3,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  reporter: process.env['CI'] === 'true' ? 'list' : 'line',
  // Long enough for two slow cores that much other work shares; a test that hangs is still ended.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'en-US',
    timezoneId: 'Europe/Moscow',
    // A worker would hide requests from the tests; those of the service worker itself allow it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'chromium', testIgnore: OF_A_RELEASE, use: chromium },
    { name: 'release', testMatch: OF_A_RELEASE, use: chromium },
    ...(firefox === undefined ? [] : [firefoxProject(firefox)]),
  ],
});
