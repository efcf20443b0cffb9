// `npm start`: install, build, serve the production build. `npm run dev`: install, serve the sources with hot reload.
import { install } from './install.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { projectRoot } from './run.mjs';
import { readSettings, SettingsError } from './settings.mjs';
import { stopWithNpm } from './stop-with-npm.mjs';

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @param {number} defaultPort */
function settingsOrExit(defaultPort) {
  try {
    return readSettings(process.env, defaultPort);
  } catch (error) {
    if (error instanceof SettingsError) fail(error.message);
    throw error;
  }
}

/**
 * @param {boolean} development
 * @param {{ host: string, port: number, strictPort: true }} address
 */
async function serve(development, address) {
  const vite = await import('vite');
  /** @type {import('vite').InlineConfig} */
  const config = { root: projectRoot, logLevel: 'warn', clearScreen: false };
  if (development) {
    const server = await vite.createServer({ ...config, logLevel: 'info', server: address });
    return server.listen();
  }
  await vite.build(config);
  return vite.preview({ ...config, preview: address });
}

requireSupportedNode();
stopWithNpm();
const development = process.argv[2] === 'dev';
const { host, port, dataApiUrl } = settingsOrExit(development ? 5173 : 4173);
if ((await install()) !== 0) fail('The packages could not be installed.');

const server = await serve(development, { host, port, strictPort: true }).catch((error) => {
  const reason = error instanceof Error ? error.message : String(error);
  if (/already in use|EADDRINUSE/.test(reason)) {
    return fail(`Port ${port} on ${host} is already in use. Stop what uses it, or choose another with PORT.`);
  }
  if (/EACCES|EADDRNOTAVAIL|ENOTFOUND/.test(reason))
    return fail(`Cannot listen on ${host}:${port}: ${reason}`);
  return fail(reason);
});

let stopping = false;
/** Vite exits with 143 after SIGTERM unless an exit code is set. A requested stop is a success. */
async function stop() {
  if (stopping) return;
  stopping = true;
  process.exitCode = 0;
  await server.close();
  process.exit();
}
process.prependListener('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());

console.log(dataApiUrl ? `Data API: ${dataApiUrl.origin}${dataApiUrl.pathname}` : 'Data API: the simulator');
for (const url of [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])])
  console.log(url);
