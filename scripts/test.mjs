// `npm test`: the checks of the app, from a fresh clone, in Chromium. `.ci/run` adds the long tests, the web server and other browsers.
import { install, runMain, runNpm } from './run.mjs';

// The tests must not depend on the settings for the app.
const APP_SETTINGS = 'DATA_API_URL FRAME_ANCESTORS HOST PORT PORTAL_URL SERVICE_WORKER SIMULATOR_LATENCY_MS';
for (const name of `${APP_SETTINGS} NODE_ENV PERSON_VISITORS_SERVER`.split(' ')) delete process.env[name];

/** Arguments of `npm run`. */
const steps = 'typecheck, lint, format:check, knip, build, size, unit, e2e -- --project=chromium'.split(', ');

await runMain(async () => {
  console.log(`npm test runs ${steps.join(', ')}: about 3 minutes, plus 1 in a fresh clone.`);
  await install();
  for (const step of steps) {
    console.time(step);
    const code = await runNpm(['run', '--silent', ...step.split(' ')]);
    console.timeEnd(step);
    if (code !== 0) throw new Error(`\nFailed: ${step}`);
  }
  console.log(`\nAll ${steps.length} steps passed.`);
});
