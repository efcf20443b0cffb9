import { defineConfig } from 'vitest/config';
import { buildConstants } from './scripts/vite/build-constants.ts';

export default defineConfig({
  define: buildConstants,
  test: {
    include: ['{src,simulator,scripts,service-worker}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    // Nothing is kept in modules that a test could leave to another; loading them anew for each file took most of the time.
    isolate: false,
    // Over real sockets, on slow cores that other work shares.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
