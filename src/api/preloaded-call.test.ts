import { expect, it } from 'vitest';
import { preload } from '#src/api/testing/preloaded-call.ts';
import { personOf } from '#src/domain/testing/ids.ts';
import { awaitPreloaded } from './exchange.ts';

it('sends the whole request, with an id of its own', () => {
  const { call, calls } = preload({ person: personOf(7_000_000_005) });
  expect(calls).toHaveLength(1);
  expect(calls[0]?.init).toMatchObject({ method: 'POST', credentials: 'omit', cache: 'no-store' });
  expect(calls[0]?.init.body).toBe(
    `{"jsonrpc":"2.0","id":"${call.requestId}","method":"get.person_visitors","params":{"access_token":"key","person_id":7000000005}}`,
  );
});

it('knows its token, and does not give it out', () => {
  const { call } = preload();
  expect(call.usesToken('key')).toBe(true);
  expect(call.usesToken('other')).toBe(false);
  expect(JSON.stringify(call)).not.toContain('key');
});

it('gives its answer, and is settled then', async () => {
  const { call } = preload({ respond: () => new Response('{}') });
  expect(call.isSettled()).toBe(false);
  await expect(awaitPreloaded(call, undefined)).resolves.toMatchObject({ text: '{}', status: 200 });
  expect(call.isSettled()).toBe(true);
});
