// The tests of the web server with the real nginx. Needs a build.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['deploy/**/*.test.ts'],
    exclude: ['deploy/{amocrm,files}.test.ts'],
    env: { PERSON_VISITORS_SERVER: 'nginx' },
    pool: 'threads',
    // Files share what they import: Vite takes long to load.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
