// The servers that forward `/api/v2.0` by the same rules, each with an API behind it.
import { createServer, preview, type Plugin, type PreviewServer, type ViteDevServer } from 'vite';
import { dataApiForwardPlugin } from '../../scripts/vite/data-api-forward.ts';
import { securityHeadersPlugin } from '../../scripts/vite/security-headers.ts';
import { portOf } from './http.ts';
import { setStage } from './stage.ts';
import { echo, startUpstream } from './upstream.ts';

async function startNginxStage(timeoutSeconds: number): Promise<Forwarding> {
  const timeouts = { API_TIMEOUT: `${timeoutSeconds}s`, CLIENT_TIMEOUT: '1s' };
  const stage = await setStage(timeouts);
  return { ...stage, port: stage.nginx.port };
}

const base = { configFile: false, logLevel: 'silent' } as const;
const listen = { host: '127.0.0.1', port: 0, cors: false } as const;

/** A preview without the app's build, and so without inline scripts. */
export const startPreview = (plugins: Plugin[]) =>
  preview({ ...base, build: { outDir: 'no-build' }, plugins, preview: listen });

async function startVite(
  timeoutSeconds: number,
  start: (plugin: Plugin) => Promise<ViteDevServer | PreviewServer>,
) {
  const upstream = await startUpstream();
  const target = new URL(`http://127.0.0.1:${upstream.port}/v2.0`);
  const server = await start(dataApiForwardPlugin(target, { timeoutMs: timeoutSeconds * 1_000 }));
  return {
    port: portOf(server.httpServer),
    upstream,
    async close() {
      await server.close();
      await upstream.close();
    },
  };
}

export type Forwarding = Awaited<ReturnType<typeof startVite>>;

const starts: Readonly<Record<string, (timeoutSeconds: number) => Promise<Forwarding>>> = {
  nginx: startNginxStage,
  'npm start': (timeout) => startVite(timeout, (plugin) => startPreview([securityHeadersPlugin(), plugin])),
  'npm run dev': (timeout) =>
    startVite(timeout, async (plugin) => {
      const server = { ...listen, ws: false, watch: null } as const;
      const optimizeDeps = { noDiscovery: true };
      return (await createServer({ ...base, plugins: [plugin], optimizeDeps, server })).listen();
    }),
};

/** nginx by deploy/vitest.config.ts, the others by `npm run unit`. */
export const servers = Object.keys(starts).filter(
  (name) => (name === 'nginx') === (process.env['PERSON_VISITORS_SERVER'] === 'nginx'),
);

/** The API echoes each call. `timeoutSeconds`: for a whole answer of the API. */
export async function startForwarding(name: string, timeoutSeconds = 30): Promise<Forwarding> {
  const started = await starts[name]?.(timeoutSeconds);
  if (started === undefined) throw new Error(`There is no ${name}.`);
  started.upstream.answer(echo);
  return started;
}
