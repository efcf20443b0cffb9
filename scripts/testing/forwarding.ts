// `npm start` and `npm run dev` with a fake Data API behind them.
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { createServer as createViteServer, preview, type PreviewServer, type ViteDevServer } from 'vite';
import { dataApiForwardPlugin } from '../vite/data-api-forward.ts';
import { securityHeadersPlugin } from '../vite/security-headers.ts';

interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

function portOf(server: Pick<Server, 'address'> | null): number {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen on TCP.');
  return address.port;
}

const answerWell: RequestListener = (_request, response) => {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Retry-After': '7',
    'Set-Cookie': ['session=1', 'other=2'],
    'Strict-Transport-Security': 'max-age=1',
    'Content-Security-Policy': 'default-src *',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=600',
    Location: 'https://evil.test/',
    Server: 'secret',
  });
  response.end('{"answer":"из источника"}');
};

export async function startUpstream(answer = answerWell) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      return answer(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { received, port: portOf(server), close };
}

const base = { configFile: false, logLevel: 'silent' } as const;
const listen = { host: '127.0.0.1', port: 0, cors: false } as const;

/** How long a call may hang: shorter than a test's own time-out. */
export const FORWARD_TIMEOUT_MS = 5_000;
const options = { timeoutMs: FORWARD_TIMEOUT_MS, portalUrl: 'https://app.comagic.ru' };

const hosts: Record<string, (target: URL) => Promise<ViteDevServer | PreviewServer>> = {
  preview: (target) =>
    // Not the app's build: there are no inline scripts.
    preview({
      ...base,
      build: { outDir: 'no-build' },
      plugins: [securityHeadersPlugin(), dataApiForwardPlugin(target, options)],
      preview: listen,
    }),
  dev: async (target) => {
    const plugins = [dataApiForwardPlugin(target, options)];
    const optimizeDeps = { noDiscovery: true };
    const server = await createViteServer({
      ...base,
      plugins,
      optimizeDeps,
      server: { ...listen, ws: false },
    });
    return server.listen();
  },
};

export async function startHost(host: string, target: string): Promise<number> {
  const server = await hosts[host]?.(new URL(target));
  onTestFinished(() => server?.close());
  return portOf(server?.httpServer ?? null);
}

export const hostNames = Object.keys(hosts);
