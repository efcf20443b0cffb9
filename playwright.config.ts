import { defineConfig, devices, type LaunchOptions, type Project } from '@playwright/test';
import { findProgram } from './scripts/run.mjs';

/** Slow tests, which only `.ci/run` runs: of replaced files, builds, what browsers keep, frames, and thousands of records. */
const LONG = [
  '**/{built-files,dev-server,many-records,memory,soak}.spec.ts',
  '**/{embedding,embedding-sign-in}.spec.ts',
  '**/app-update/*.spec.ts',
];

const WEBKIT = '**/webkit.spec.ts';

const firefox = findProgram('firefox-esr', 'firefox');

/** About what browsers do differently. */
const IN_FIREFOX =
  '**/{appearance,documented-example,keyboard,look-up,people,privacy,session,sign-in}.spec.ts';

/** @param executablePath a Firefox of the system's, which Playwright drives by WebDriver BiDi */
function firefoxProject(executablePath: string): Project {
  return {
    name: 'firefox',
    testMatch: IN_FIREFOX,
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

/** From scripts/browser.mjs. */
const found: LaunchOptions = JSON.parse(process.env['PERSON_VISITORS_LAUNCH'] ?? '{}');

const chromium = {
  ...devices['Desktop Chrome'],
  // The window that the look is designed for.
  viewport: { width: 1280, height: 800 },
  launchOptions: {
    ...found,
    // Without a screen there is nothing for a graphics processor to draw, or for a program in its place.
    args: ['--disable-gpu', ...(found.args ?? [])],
  },
  // Headless Chromium refuses the clipboard otherwise; in Firefox, a preference allows it.
  permissions: ['clipboard-read', 'clipboard-write'],
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
    { name: 'chromium', testIgnore: [...LONG, WEBKIT], use: chromium },
    { name: 'long', testMatch: LONG, use: chromium },
    { name: 'pictures', testDir: 'docs/pictures', use: chromium },
    ...(firefox === undefined ? [] : [firefoxProject(firefox)]),
    ...(findProgram('WPEWebDriver') === undefined ? [] : [{ name: 'webkit', testMatch: WEBKIT }]),
  ],
});
