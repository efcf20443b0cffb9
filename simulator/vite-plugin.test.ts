import { createServer } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tokens } from './data/reserved.ts';
import { createSimulator } from './simulator.ts';
import { simulatorPlugin } from './vite-plugin.ts';

const body = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'getobj.account',
  params: { access_token: tokens.client },
});

describe('the Vite plugin', () => {
  it('answers in the dev server with the simulator of the moment, and leaves pages to Vite', async () => {
    let current = createSimulator();
    const server = await createServer({
      configFile: false,
      logLevel: 'silent',
      appType: 'custom',
      server: { port: 0, host: '127.0.0.1', ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      plugins: [simulatorPlugin({ simulator: () => current })],
    });
    await server.listen();
    onTestFinished(() => server.close());
    const address = server.httpServer?.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const post = async () => (await fetch(`${url}/api/v2.0`, { method: 'POST', body })).json();

    expect(await post()).toMatchObject({ result: { data: { user_id: 510_001 } } });
    expect((await fetch(`${url}/simulator.json`)).status).toBe(200);
    expect((await fetch(`${url}/no-such-page`)).status).toBe(404);
    const first = current;
    current = createSimulator();
    current.revokeToken(tokens.client);
    expect(await post()).toMatchObject({ error: { data: { mnemonic: 'access_token_invalid' } } });
    expect([first.calls.length, current.calls.length]).toEqual([1, 1]);
  });
});
