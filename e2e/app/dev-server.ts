// The sources with hot reload, as `npm run dev` serves them, with a simulator that each test can replace.
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
  // As after a fresh installation; that of a developer's own server stays as it is.
  const cacheDir = await mkdtemp(join(tmpdir(), 'person-visitors-dev-'));
  const server = await createServer({
    root,
    cacheDir,
    logLevel: 'warn',
    clearScreen: false,
    // Before the one that the project's own settings mount.
    plugins: [{ ...simulatorPlugin({ simulator: () => current }), enforce: 'pre' }],
    // A file that is written during the test must not reload its page.
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
