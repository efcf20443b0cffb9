import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { demoLogin, tokens } from './data/reserved.ts';
import { startNodeHost } from './node-host.ts';
import { addressFrom, latencyFrom } from './settings.ts';
import { createSimulator } from './simulator.ts';
import { startService } from './testing/service.ts';

const accountCall = JSON.stringify({
  jsonrpc: '2.0',
  id: 7,
  method: 'getobj.account',
  params: { access_token: tokens.client },
});

describe('the handler', () => {
  it('introduces itself, and everything it names answers', async () => {
    const { url, result } = await startService();
    const response = await fetch(`${url}/simulator.json`);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    const demo = await response.json();
    expect(demo).toMatchObject({
      client: { token: tokens.client },
      partner: { token: tokens.partner },
      login: demoLogin,
    });
    await result('getobj.account', { access_token: demo.client.token });
    await result('get.customers', { access_token: demo.partner.token });
    await result('login.user', demo.login);
    expect(demo.people.length).toBeGreaterThan(2);
    for (const { person_id, title } of demo.people) {
      expect(title).toEqual({ en: expect.any(String), ru: expect.stringMatching(/[а-я]/) });
      await result('get.person_visitors', { person_id });
    }
    for (const { visitor_id } of demo.visitors) await result('getobj.person_for_visitor', { visitor_id });
  });

  it.each(['/', '/persons/5', '/api', '/api/v2.0/more', '/simulator.json.map'])(
    'leaves GET %s to the next',
    async (path) => {
      const { url, simulator } = await startService();
      expect((await fetch(url + path)).status).toBe(404);
      const server = createServer((req, res) => simulator.handler(req, res, () => res.end('next')));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      expect(await (await fetch(`http://127.0.0.1:${port}${path}`)).text()).toBe('next');
      expect(simulator.calls).toEqual([]);
    },
  );

  it.each(['/api/v2.0', '/v2.0', '/api/v2.0?a=1'])('answers POST %s', async (path) => {
    const { url } = await startService();
    const response = await fetch(url + path, { method: 'POST', body: accountCall });
    expect(await response.json()).toMatchObject({ id: 7, result: { data: { user_id: 510_001 } } });
  });

  it('keeps what came over the wire, the last calls only', async () => {
    const { url, post, simulator } = await startService({ keptCalls: 2 });
    await fetch(`${url}/api/v2.0?x=1`);
    await post('not json', { headers: { 'X-Mark': 'yes' } });
    expect(simulator.calls).toMatchObject([
      { httpMethod: 'GET', url: '/api/v2.0?x=1', method: null, params: {} },
      { httpMethod: 'POST', body: 'not json', id: null, headers: { 'x-mark': 'yes' } },
    ]);
    await post(accountCall);
    expect(simulator.calls).toHaveLength(2);
    expect(simulator.calls[1]).toMatchObject({
      id: 7,
      method: 'getobj.account',
      params: { access_token: tokens.client },
      body: JSON.parse(accountCall),
    });
  });

  it('waits the latency before it answers', async () => {
    const { post } = await startService({ latencyMs: 120 });
    const start = performance.now();
    await (await post(accountCall)).json();
    expect(performance.now() - start).toBeGreaterThan(100);
  });

  it('forgets a caller who has gone', async () => {
    const { post, simulator } = await startService({ latencyMs: 60_000 });
    const leaving = new AbortController();
    const call = post(accountCall, { signal: leaving.signal });
    call.catch(() => {});
    await expect.poll(() => simulator.calls.length).toBe(1);
    leaving.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the node host', () => {
  it('says that a port is taken', async () => {
    const { url } = await startService();
    const port = Number(new URL(url).port);
    await expect(startNodeHost({ simulator: createSimulator(), port })).rejects.toThrow('EADDRINUSE');
  });

  it('closing ends a call that is open', async () => {
    const simulator = createSimulator({ latencyMs: 60_000 });
    const host = await startNodeHost({ simulator });
    const open = fetch(`${host.url}/api/v2.0`, { method: 'POST', body: accountCall });
    const ended = open.catch((error: unknown) => error);
    await expect.poll(() => simulator.calls.length).toBe(1);
    await host.close();
    expect(await ended).toBeInstanceOf(TypeError);
  });
});

describe('settings', () => {
  it.each([
    [{}, 0],
    [{ SIMULATOR_LATENCY_MS: '' }, 0],
    [{ SIMULATOR_LATENCY_MS: '250' }, 250],
  ])('latency of %j', (env, ms) => {
    expect(latencyFrom(env)).toBe(ms);
  });

  it.each(['-1', 'fast', '1.5', '1e9', 'NaN'])('latency %s is refused by its name', (text) => {
    expect(() => latencyFrom({ SIMULATOR_LATENCY_MS: text })).toThrow(/SIMULATOR_LATENCY_MS/);
  });

  it('address', () => {
    expect(addressFrom({})).toEqual({ host: '127.0.0.1', port: 4180 });
    expect(addressFrom({ HOST: '::1', PORT: '0' })).toEqual({ host: '::1', port: 0 });
    expect(() => addressFrom({ PORT: '70000' })).toThrow(/PORT/);
  });
});
