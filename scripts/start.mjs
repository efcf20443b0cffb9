// `npm start`: install, build, serve the production build. `npm run dev`: install, serve the sources with hot reload.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { install, projectRoot, runMain } from './run.mjs';
import { readSettings } from './settings.mjs';

// Stopping is a success; Vite's own listener would end with another code.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT']) process.on(signal, () => process.exit(0));

const development = process.argv[2] === 'dev';

async function start() {
  const { host, port, dataApiUrl } = readSettings(process.env, development ? 5173 : 4173);
  await install();
  const { build, createServer, preview } = await import('vite');
  const address = { host, port, strictPort: true };
  // A folder for each port: neither a build nor a second start changes what another serves.
  const outDir = join(projectRoot, 'node_modules/.start', String(port));
  mkdirSync(outDir, { recursive: true });
  /** @type {import('vite').InlineConfig} */
  const config = {
    root: projectRoot,
    logLevel: development ? 'info' : 'warn',
    clearScreen: false,
    server: address,
    preview: address,
    build: { outDir, emptyOutDir: true },
  };
  const server = development ? await (await createServer(config)).listen() : await preview(config);
  // After the server has the port: if it is taken, nothing is built.
  if (!development) await build(config);
  console.log(`Data API: ${dataApiUrl ?? 'the simulator'}`);
  for (const url of Object.values(server.resolvedUrls ?? {}).flat()) console.log(url);
  if (dataApiUrl && !/^(?:127\.|localhost$|::1$)/.test(host))
    console.warn(
      'WARNING: whoever reaches this server can call the Data API through it, without limits and over plain HTTP. For others than you, run the web server of docs/deploying.md.',
    );
}

await runMain(start);
