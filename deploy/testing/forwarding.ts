// The servers that forward `/api/v2.0` by the same rules, each with an API behind it.
import { createServer, preview, type Plugin, type PreviewServer, type ViteDevServer } from 'vite';
import { dataApiForwardPlugin } from '../../scripts/vite/data-api-forward.ts';
import { serverRulesPlugin } from '../../scripts/vite/server-rules.ts';
import { portOf } from './http.ts';
import { setStage } from './stage.ts';
import { echo, startUpstream } from './upstream.ts';

interface Options {
  /** For a whole answer of the API. */
  readonly timeoutSeconds?: number;
  readonly frameAncestors?: string;
}

async function startNginxStage({ timeoutSeconds = 30, frameAncestors = '' }: Options): Promise<Forwarding> {
  const timeouts = { API_TIMEOUT: `${timeoutSeconds}s`, CLIENT_TIMEOUT: '1s' };
  const stage = await setStage({ ...timeouts, FRAME_ANCESTORS: frameAncestors });
  return { ...stage, port: stage.nginx.port };
}

const base = { configFile: false, logLevel: 'silent' } as const;
const listen = { host: '127.0.0.1', port: 0, cors: false } as const;

/** A preview of the sources in place of a build, and so without inline scripts. */
export const startPreview = (plugins: Plugin[]) =>
  preview({ ...base, build: { outDir: '.' }, plugins, preview: listen });

async function startVite(
  { timeoutSeconds = 30, frameAncestors }: Options,
  start: (plugins: Plugin[]) => Promise<ViteDevServer | PreviewServer>,
) {
  const upstream = await startUpstream();
  const target = new URL(`http://127.0.0.1:${upstream.port}/v2.0`);
  const forwarding = dataApiForwardPlugin(target, { timeoutMs: timeoutSeconds * 1_000 });
  const server = await start([serverRulesPlugin({ frameAncestors }), forwarding]);
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

const starts: Readonly<Record<string, (options: Options) => Promise<Forwarding>>> = {
  nginx: startNginxStage,
  'npm start': (options) => startVite(options, startPreview),
  'npm run dev': (options) =>
    startVite(options, async (plugins) => {
      const server = { ...listen, ws: false, watch: null } as const;
      const optimizeDeps = { noDiscovery: true };
      return (await createServer({ ...base, plugins, optimizeDeps, server })).listen();
    }),
};

/** nginx by deploy/vitest.config.ts, the others by `npm run unit`. */
export const servers = Object.keys(starts).filter(
  (name) => (name === 'nginx') === (process.env['PERSON_VISITORS_SERVER'] === 'nginx'),
);

/** The API echoes each call. */
export async function startForwarding(name: string, options: Options = {}): Promise<Forwarding> {
  const started = await starts[name]?.(options);
  if (started === undefined) throw new Error(`There is no ${name}.`);
  started.upstream.answer(echo);
  return started;
}
