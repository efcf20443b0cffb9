import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { reserved, tokens } from './data/reserved.ts';
import type { TransportFault } from './data/reserved-people.ts';
import { startService, type TestService } from './testing/service.ts';

function requestFor(fault: TransportFault): string {
  const params = { access_token: tokens.client, person_id: reserved.faults[fault].id };
  return JSON.stringify({ jsonrpc: '2.0', id: 'mine', method: 'get.person_visitors', params });
}

const good = { jsonrpc: '2.0', id: 'mine', result: { data: [{ name: expect.any(String) }] } };

/** Every byte received until the service closes the socket. */
function rawAnswer({ url }: TestService, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let received = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (received += text));
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
    const head = `POST /api/v2.0 HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    socket.write(head + body);
  });
}

describe('faults of the transport', () => {
  it.each<[TransportFault, number]>([
    ['http-429', 429],
    ['http-500', 500],
    ['http-502', 502],
    ['http-503', 503],
    ['http-504', 504],
    ['http-404', 404],
    ['http-403', 403],
    ['captive-portal', 200],
  ])('%s is a page with status %i, until healed', async (fault, status) => {
    const { simulator, post } = await startService();
    const response = await post(requestFor(fault));
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/^<!doctype html>/);
    expect(response.headers.get('Retry-After')).toBe(status === 429 ? '2' : null);
    expect((await post(requestFor(fault))).status).toBe(status);
    simulator.heal();
    expect(await (await post(requestFor(fault))).json()).toMatchObject(good);
  });

  it.each<[TransportFault, object]>([
    ['wrong-envelope', { status: 'ok', answer: 42 }],
    ['foreign-id', { ...good, id: 'answer-to-another-call' }],
    ['null-id', { ...good, id: null }],
    ['data-object', { ...good, result: { metadata: {}, data: { rows: [] } } }],
    ['data-string', { ...good, result: { data: 'no rows' } }],
    ['data-null', { ...good, result: { data: null } }],
  ])('%s is JSON that does not fit', async (fault, expected) => {
    const { post } = await startService();
    const response = await post(requestFor(fault));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject(expected);
  });

  it('invalid-json says that it is JSON, and is none', async () => {
    const { post } = await startService();
    const response = await post(requestFor('invalid-json'));
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    const text = await response.text();
    expect(text.length).toBeGreaterThan(50);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it('empty-body is empty', async () => {
    const { post } = await startService();
    const response = await post(requestFor('empty-body'));
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('cut-before-headers closes the socket without a byte', async () => {
    const service = await startService();
    expect(await rawAnswer(service, requestFor('cut-before-headers'))).toBe('');
    await expect(service.post(requestFor('cut-before-headers'))).rejects.toThrow(TypeError);
  });

  it('cut-in-body closes the socket before the promised length', async () => {
    const service = await startService();
    const [head = '', body = ''] = (await rawAnswer(service, requestFor('cut-in-body'))).split('\r\n\r\n');
    const promised = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    expect(head).toMatch(/^HTTP\/1\.1 200 /);
    expect(body).toMatch(/^\{"jsonrpc":"2\.0"/);
    expect(Buffer.byteLength(body)).toBeLessThan(promised);
    const response = await service.post(requestFor('cut-in-body'));
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it('never-answers leaves the call open until the caller goes', async () => {
    const { post, simulator } = await startService();
    const signal = AbortSignal.timeout(150);
    await expect(post(requestFor('never-answers'), { signal })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(simulator.calls).toHaveLength(1);
  });

  it('slow answers late, and well', async () => {
    const { post } = await startService({ slowMs: 120 });
    const start = performance.now();
    const response = await post(requestFor('slow'));
    expect(performance.now() - start).toBeGreaterThan(100);
    expect(await response.json()).toMatchObject(good);
  });

  it('fails-twice fails twice', async () => {
    const { post } = await startService();
    const statuses: number[] = [];
    for (const _ of [1, 2, 3, 4]) statuses.push((await post(requestFor('fails-twice'))).status);
    expect(statuses).toEqual([503, 503, 200, 200]);
  });
});
