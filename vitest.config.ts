import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { buildConstants } from './scripts/vite/build-constants.ts';

const TESTS = [
  '{src,simulator,scripts,service-worker,docs}/**/*.test.{ts,tsx}',
  // The others need nginx: deploy/vitest.config.ts.
  'deploy/{agreement,files,forwarding,hostile}.test.ts',
];

/** A module that is replaced for one file would stay so, or be the real one, for those that share its thread's modules. */
const replacingModules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => `src/${path}`)
  .filter((path) => readFileSync(path, 'utf8').includes('vi.mock('));

export default defineConfig({
  define: buildConstants,
  test: {
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    // Over real sockets, on slow cores that other work shares.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        // Nothing is kept in modules that a test could leave to another; loading them anew for each file took most of the time.
        test: { name: 'shared', include: TESTS, exclude: replacingModules, isolate: false },
      },
      { extends: true, test: { name: 'replacing', include: replacingModules } },
    ],
  },
});
