// Serves the sources with hot reload, like `npm run dev`, with a simulator that each test can replace.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { createSimulator } from '#simulator/simulator.ts';
import { simulatorPlugin } from '#simulator/vite-plugin.ts';
import type { AppServer } from '../support/app-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function startDevServer(): Promise<AppServer> {
  let current = createSimulator();
  // An empty cache, as after a fresh installation. A developer's own server keeps its cache.
  const cacheDir = await mkdtemp(join(tmpdir(), 'person-visitors-dev-'));
  const server = await createServer({
    root,
    cacheDir,
    logLevel: 'warn',
    clearScreen: false,
    // Runs before the simulator of the project's own Vite configuration.
    plugins: [{ ...simulatorPlugin({ simulator: () => current }), enforce: 'pre' }],
    // A file that changes during the test must not reload the page.
    server: { host: '127.0.0.1', port: 0, strictPort: true, watch: null },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server does not listen.');
  return {
    url,
    use: (simulator) => {
      current = simulator;
    },
    close: async () => {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}
