import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ambiguousPathsPlugin } from './ambiguous-paths.ts';

let folder = '';
let server: PreviewServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'person-visitors-paths-'));
  await writeFile(join(folder, 'index.html'), '<p>the app</p>');
  server = await preview({
    configFile: false,
    logLevel: 'silent',
    build: { outDir: folder },
    plugins: [ambiguousPathsPlugin()],
    preview: { host: '127.0.0.1', port: 0, cors: false },
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** `path` is sent as it is. */
function status(path: string): Promise<number | undefined> {
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server does not listen on TCP.');
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: address.port, path, headers: { Accept: 'text/html' } });
    sent.on('response', (response) => resolve(response.resume().statusCode));
    sent.on('error', reject);
    sent.end();
  });
}

it.each(['//evil.example/x?embed=1', '///x', '/\\evil.example/x', '/\\/evil.example/x'])(
  'npm start has no page at %s, which a browser takes for another host',
  async (path) => {
    expect(await status(path)).toBe(404);
  },
);

it.each(['/', '/persons/1?x=//evil.example', '/no//such/page'])(
  'npm start has the app at %s',
  async (path) => {
    expect(await status(path)).toBe(200);
  },
);
