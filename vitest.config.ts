import { defineConfig } from 'vitest/config';
import { buildConstants } from './scripts/build-constants.ts';

export default defineConfig({
  define: buildConstants,
  test: {
    include: ['{src,simulator,scripts,service-worker}/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'threads',
    maxWorkers: 2,
    // Over real sockets, on slow cores that other work shares.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
