import { expect, it } from 'vitest';
import { reserved, tokens } from './data/reserved.ts';
import type { TransportFault } from './data/reserved-people.ts';
import { startService } from './testing/service.ts';

function requestFor(fault: TransportFault): string {
  const params = { access_token: tokens.client, person_id: reserved.faults[fault].id };
  return JSON.stringify({ jsonrpc: '2.0', id: 'mine', method: 'get.person_visitors', params });
}

const good = { jsonrpc: '2.0', id: 'mine', result: { data: [{ name: expect.any(String) }] } };

it('http-429 is a page with Retry-After, until healed', async () => {
  const { simulator, post } = await startService();
  for (const _ of [1, 2]) {
    const response = await post(requestFor('http-429'));
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '2']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  }
  simulator.heal();
  expect(await (await post(requestFor('http-429'))).json()).toMatchObject(good);
});

it('cut-before-headers sends no head, cut-in-body half of the body', async () => {
  const { post } = await startService();
  await expect(post(requestFor('cut-before-headers'))).rejects.toThrow(TypeError);
  const response = await post(requestFor('cut-in-body'));
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow(TypeError);
});

it('never-answers leaves the call open until the caller goes', async () => {
  const { post, simulator } = await startService();
  const signal = AbortSignal.timeout(150);
  await expect(post(requestFor('never-answers'), { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
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
