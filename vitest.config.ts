import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

const FOLDERS = '{src,simulator,scripts,service-worker,docs}';

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // A file leaves nothing in modules; loading them anew for each took most of the time.
    isolate: false,
    // Over real sockets, on slow cores that other work shares.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // The others of deploy need nginx: deploy/vitest.config.ts.
          include: [`${FOLDERS}/**/*.test.ts`, 'deploy/{files,forwarding,hostile}.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          include: [`${FOLDERS}/**/*.test.tsx`, 'deploy/amocrm.test.ts'],
          environment: 'jsdom',
          // After the others: a thread has one environment, and a new thread loads everything again.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
