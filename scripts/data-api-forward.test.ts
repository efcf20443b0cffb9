import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { createServer as createViteServer, preview, type PreviewServer, type ViteDevServer } from 'vite';
import { afterEach, describe, expect, it } from 'vitest';
import { dataApiForwardPlugin } from './data-api-forward.ts';
import { securityHeaders, securityHeadersPlugin } from './security-headers.ts';

interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

function portOf(server: Pick<Server, 'address'> | null): number {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen on TCP.');
  return address.port;
}

async function startUpstream() {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Set-Cookie': ['session=1', 'other=2'],
        'Strict-Transport-Security': 'max-age=1',
        'Content-Security-Policy': 'default-src *',
      });
      return response.end('{"answer":"из источника"}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  closers.push(close);
  return { received, port: portOf(server), close };
}

const base = { configFile: false, logLevel: 'silent' } as const;
const listen = { host: '127.0.0.1', port: 0, cors: false } as const;

const hosts: Record<string, (target: URL) => Promise<ViteDevServer | PreviewServer>> = {
  preview: (target) =>
    // No build of ours: without inline scripts.
    preview({
      ...base,
      build: { outDir: 'no-build' },
      plugins: [securityHeadersPlugin(), dataApiForwardPlugin(target)],
      preview: listen,
    }),
  dev: async (target) => {
    const plugins = [dataApiForwardPlugin(target)];
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

async function startHost(host: string, target: string): Promise<number> {
  const server = await hosts[host]?.(new URL(target));
  closers.push(async () => server?.close());
  return portOf(server?.httpServer ?? null);
}

function send(port: number, path: string, headers: Record<string, string>, body = '') {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const method = body === '' ? 'GET' : 'POST';
      const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        text(response).then(
          (answer) => resolve({ status: response.statusCode, headers: response.headers, body: answer }),
          reject,
        );
      });
      request.on('error', reject);
      request.end(body);
    },
  );
}

const body = JSON.stringify({
  jsonrpc: '2.0',
  id: '1',
  method: 'getobj.account',
  params: { text: 'Ромашка' },
});
const browserHeaders = {
  'Content-Type': 'application/json; charset=UTF-8',
  'Content-Length': String(Buffer.byteLength(body)),
  Cookie: 'private=1',
  Origin: 'http://127.0.0.1',
  Referer: 'http://127.0.0.1/persons/6145241079',
  'Accept-Language': 'ru-RU',
};

describe.each(Object.keys(hosts))('the Data API behind the %s server', (host) => {
  it('gets the request at exactly its own URL, with its own Host and nothing of the browser', async () => {
    const upstream = await startUpstream();
    const port = await startHost(host, `http://localhost:${upstream.port}/data/v2.0?portal=1`);
    const answer = await send(port, '/api/v2.0?ignored=1', browserHeaders, body);

    expect(upstream.received).toHaveLength(1);
    expect(upstream.received[0]).toMatchObject({
      method: 'POST',
      url: '/data/v2.0?portal=1',
      body,
      headers: {
        host: `localhost:${upstream.port}`,
        'content-type': 'application/json; charset=UTF-8',
        'content-length': String(Buffer.byteLength(body)),
      },
    });
    for (const name of ['cookie', 'origin', 'referer', 'accept-language', 'x-forwarded-for']) {
      expect(upstream.received[0]?.headers).not.toHaveProperty(name);
    }
    expect(answer).toMatchObject({ status: 200, body: '{"answer":"из источника"}' });
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
    expect(answer.headers['content-security-policy']).toBe(
      host === 'preview' ? securityHeaders('')['Content-Security-Policy'] : undefined,
    );
  });

  it.each(['/api/v2.0/', '/api/v2.0x', '/api/v2x0', '/api/v2.0/../admin', '/api'])(
    'gets nothing that was sent to %s',
    async (path) => {
      const upstream = await startUpstream();
      const port = await startHost(host, `http://127.0.0.1:${upstream.port}/v2.0`);
      await send(port, path, browserHeaders, body);
      expect(upstream.received).toEqual([]);
    },
  );

  it('is reported with 502 when it is down', async () => {
    const upstream = await startUpstream();
    const port = await startHost(host, `http://127.0.0.1:${upstream.port}/v2.0`);
    await upstream.close();
    const answer = await send(port, '/api/v2.0', browserHeaders, body);
    expect(answer).toMatchObject({ status: 502, body: 'The Data API cannot be reached.' });
  });

  it('is told from the simulator by an empty /simulator.json', async () => {
    const port = await startHost(host, 'http://127.0.0.1:9/v2.0');
    expect(await send(port, '/simulator.json', {})).toMatchObject({ status: 204, body: '' });
  });
});
