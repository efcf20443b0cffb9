// How a call ends if the Data API fails, or the browser goes away.
import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { callBody, post, sendRaw } from '../../deploy/testing/http.ts';
import { until } from '../../deploy/testing/until.ts';
import { FORWARD_TIMEOUT_MS, startHost, startUpstream } from '../testing/forwarding.ts';

const body = callBody('getobj.account', { access_token: 'x' });

describe('the Data API behind the preview server', () => {
  const start = async (answer?: RequestListener) => {
    const upstream = await startUpstream(answer);
    return { upstream, port: await startHost('preview', `http://127.0.0.1:${upstream.port}/v2.0`) };
  };

  it('is reported with 502 when it is down', async () => {
    const { upstream, port } = await start();
    await upstream.close();
    expect(await post(port, body)).toMatchObject({ status: 502, body: '502\n' });
  });

  it('is reported with 504 when it does not answer', async () => {
    const { port } = await start(() => {});
    expect(await post(port, body)).toMatchObject({ status: 504, body: '504\n' });
  });

  it.each<[what: string, answer: (response: ServerResponse) => void]>([
    ['a status line that is none', ({ socket }) => socket?.end('HTTP/1.1 xyz\r\nSet-Cookie: a=1\r\n\r\n{}')],
    ['a status that is none', ({ socket }) => socket?.end('HTTP/1.1 777 Seven\r\n\r\n{}')],
    ['bare JSON', ({ socket }) => socket?.end('{"jsonrpc":"2.0"}')],
    [
      'another protocol',
      ({ socket }) =>
        socket?.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n{}'),
    ],
    ['the end of the connection', ({ socket }) => socket?.destroy()],
  ])('that answers with %s is reported with 502', async (_what, answer) => {
    const { port } = await start((_request, response) => answer(response));
    expect(await post(port, body)).toMatchObject({ status: 502, body: '502\n' });
  });

  it.each<[end: string, cut: (response: ServerResponse) => void]>([
    ['is reset', ({ socket }) => socket?.resetAndDestroy()],
    ['is closed', ({ socket }) => socket?.destroy()],
  ])(
    'whose answer breaks off half-way has the browser’s connection cut at once: it %s',
    async (_end, cut) => {
      const { port } = await start((_request, response) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
        response.write('{"jsonrpc":"2.0",', () => setImmediate(cut, response));
      });
      const started = performance.now();
      const head = 'POST /api/v2.0 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n';
      const received = await sendRaw(
        port,
        `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        20_000,
      );
      expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n\{"jsonrpc":"2\.0",$/);
      expect(performance.now() - started).toBeLessThan(FORWARD_TIMEOUT_MS);
      await expect(post(port, body)).rejects.toThrow('aborted');
    },
  );

  it('is asked no more when the browser has left', async () => {
    let closed = false;
    const { upstream, port } = await start((_request, response) => {
      response.once('close', () => (closed = true));
    });
    const leaving = new AbortController();
    const left = fetch(`http://127.0.0.1:${port}/api/v2.0`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: leaving.signal,
    });
    await until(() => upstream.received.length === 1);
    leaving.abort();
    await expect(left).rejects.toThrow('aborted');
    await until(() => closed, FORWARD_TIMEOUT_MS / 2);
    expect(closed).toBe(true);
  });
});
