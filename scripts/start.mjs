// `npm start`: install, build, serve the production build. `npm run dev`: install, serve the sources with hot reload.
import { join } from 'node:path';
import { install } from './install.mjs';
import { projectRoot, runMain, takePort } from './run.mjs';
import { readSettings } from './settings.mjs';

// Stopping is a success; Vite's own listener would end with another code.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT']) process.on(signal, () => process.exit(0));

const development = process.argv[2] === 'dev';

async function start() {
  const { host, port: wanted, dataApiUrl } = readSettings(process.env, development ? 5173 : 4173);
  // Before anything is installed or built.
  const another = `Another: PORT=4791 npm ${development ? 'run dev' : 'start'}`;
  const { port, release } = await takePort(wanted, host, another);
  await install();
  const vite = await import('vite');
  /** @type {import('vite').InlineConfig} */
  const config = { root: projectRoot, logLevel: development ? 'info' : 'warn', clearScreen: false };
  const address = { host, port, strictPort: true };
  // A folder for each port: neither a build nor a second start changes what another serves.
  const build = { outDir: join('node_modules/.start', String(port)), emptyOutDir: true };
  if (!development) await vite.build({ ...config, build });
  await release();
  const server = development
    ? await (await vite.createServer({ ...config, server: address })).listen()
    : await vite.preview({ ...config, build, preview: address });
  console.log(
    dataApiUrl ? `Data API: ${dataApiUrl.origin}${dataApiUrl.pathname}` : 'Data API: the simulator',
  );
  for (const url of Object.values(server.resolvedUrls ?? {}).flat()) console.log(url);
  if (dataApiUrl && !/^(?:127\.|localhost$|::1$)/.test(host))
    console.warn(
      'WARNING: whoever reaches this server can call the Data API through it, without limits and over plain HTTP. For others than you, run the web server of docs/deploying.md.',
    );
}

await runMain(start);
