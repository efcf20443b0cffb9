import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { buildConstants } from '../scripts/vite/build-constants.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  define: buildConstants,
  test: {
    include: ['deploy/**/*.test.ts'],
    pool: 'threads',
    // Files share what they import: Vite takes long to load.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
