import { describe, expect, it } from 'vitest';
import { tokens } from '../data/reserved.ts';
import { startService } from '../testing/service.ts';

const good = { jsonrpc: '2.0', id: 'a', method: 'getobj.account', params: { access_token: tokens.client } };
const { id: _id, ...withoutId } = good;

describe('the envelope', () => {
  it.each<[string, string, string, unknown]>([
    ['no JSON', '{"jsonrpc":', 'parse_error', null],
    ['a string', '"hello"', 'invalid_request', null],
    ['a batch', JSON.stringify([good]), 'batch_operations_not_supported', null],
    ['jsonrpc 1.0', JSON.stringify({ ...good, jsonrpc: '1.0' }), 'invalid_request', null],
    ['no id', JSON.stringify(withoutId), 'notifications_not_supported', null],
    ['id an object', JSON.stringify({ ...good, id: {} }), 'invalid_request', null],
    ['no method', JSON.stringify({ ...good, method: 5 }), 'invalid_request', null],
    ['params a list', JSON.stringify({ ...good, params: [] }), 'invalid_request', null],
  ])('%s is refused', async (_name, body, mnemonic, id) => {
    const { post } = await startService();
    const response = await post(body);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', id, error: { data: { mnemonic } } });
  });

  it.each(['text', 0, 17.5, ''])('echoes the id %j', async (id) => {
    const { post } = await startService();
    const response = await post(JSON.stringify({ ...good, id }));
    expect(await response.json()).toMatchObject({ id, result: { data: { app_name: 'ООО «Вокзал»' } } });
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    const { url } = await startService();
    const response = await fetch(`${url}/api/v2.0`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('POST');
  });

  it('a body of more than a megabyte is too large', async () => {
    const { post } = await startService();
    expect((await post(`"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
  });

  it('reads a body that comes in pieces, cut inside a letter', async () => {
    const { url } = await startService();
    const bytes = new TextEncoder().encode(JSON.stringify({ ...good, id: 'Ёж' }));
    const at = bytes.indexOf(0xd0) + 1;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, at));
        controller.enqueue(bytes.slice(at));
        controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half' };
    const response = await fetch(`${url}/api/v2.0`, init);
    expect(await response.json()).toMatchObject({ id: 'Ёж' });
  });
});
