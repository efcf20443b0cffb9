// The servers that forward `/api/v2.0` by the same rules, each with an API behind it.
import { createServer, preview, type Plugin, type PreviewServer, type ViteDevServer } from 'vite';
import { dataApiForwardPlugin } from '../../scripts/vite/data-api-forward.ts';
import { securityHeadersPlugin } from '../../scripts/vite/security-headers.ts';
import { portOf } from './http.ts';
import { API_NAME, setStage } from './stage.ts';
import { echo, startUpstream, type Upstream } from './upstream.ts';

export interface Forwarding {
  readonly port: number;
  readonly upstream: Upstream;
  /** The Host that the API is called by. */
  readonly apiHost: string;
  close(): Promise<void>;
}

interface Options {
  /** For a whole answer of the API. */
  readonly timeoutSeconds?: number;
}

async function startNginxStage({ timeoutSeconds = 30 }: Options): Promise<Forwarding> {
  const stage = await setStage({
    API_TIMEOUT: `${timeoutSeconds}s`,
    CLIENT_TIMEOUT: '1s',
  });
  const { nginx, upstream } = stage;
  upstream.answer(echo);
  const apiHost = `${API_NAME}:${upstream.port}`;
  return { port: nginx.port, upstream, apiHost, close: () => stage.close() };
}

const base = { configFile: false, logLevel: 'silent' } as const;
const listen = { host: '127.0.0.1', port: 0, cors: false } as const;

/** A preview without the app's build, and so without inline scripts. */
export const startPreview = (plugins: Plugin[]) =>
  preview({ ...base, build: { outDir: 'no-build' }, plugins, preview: listen });

async function startVite(
  start: (plugin: ReturnType<typeof dataApiForwardPlugin>) => Promise<ViteDevServer | PreviewServer>,
  { timeoutSeconds = 30 }: Options,
): Promise<Forwarding> {
  const upstream = await startUpstream();
  upstream.answer(echo);
  const target = new URL(`http://127.0.0.1:${upstream.port}/v2.0`);
  const server = await start(dataApiForwardPlugin(target, { timeoutMs: timeoutSeconds * 1_000 }));
  return {
    port: portOf(server.httpServer),
    upstream,
    apiHost: target.host,
    async close() {
      await server.close();
      await upstream.close();
    },
  };
}

const starts: Readonly<Record<string, (options: Options) => Promise<Forwarding>>> = {
  nginx: startNginxStage,
  'npm start': (options) => startVite((plugin) => startPreview([securityHeadersPlugin(), plugin]), options),
  'npm run dev': (options) =>
    startVite(async (plugin) => {
      const server = { ...listen, ws: false, watch: null } as const;
      const optimizeDeps = { noDiscovery: true };
      return (await createServer({ ...base, plugins: [plugin], optimizeDeps, server })).listen();
    }, options),
};

/** `NGINX=absent`: where it is not installed. */
export const servers = Object.keys(starts).filter(
  (name) => name !== 'nginx' || process.env['NGINX'] !== 'absent',
);

export async function startForwarding(name: string, options: Options = {}): Promise<Forwarding> {
  const start = starts[name];
  if (start === undefined) throw new Error(`There is no ${name}.`);
  return start(options);
}
