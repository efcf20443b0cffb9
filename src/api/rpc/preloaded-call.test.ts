import { describe, expect, it } from 'vitest';
import { parsePersonId, parseUserId, type PersonId } from '#src/lib/ids.ts';
import { answerOf, createPreloadedCalls, startPreloadedCall } from './preloaded-call.ts';
import { personVisitorsParams, withToken } from './request.ts';

const METHOD = 'get.person_visitors';
const personId = parsePersonId('7000000005');
const userId = parseUserId('3');
if (personId === null || userId === null) throw new Error('Ids of the test do not parse.');

const paramsOf = (token: string, person: PersonId = personId, user: typeof userId | null = null) =>
  withToken(token, personVisitorsParams(person, user));

function started(person: PersonId) {
  const sent: RequestInit[] = [];
  const call = startPreloadedCall(
    (_url, init) => {
      sent.push(init);
      return new Promise((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        if (init.signal?.aborted === false) setTimeout(() => resolve(new Response('{}')));
      });
    },
    '/api/v2.0',
    'key',
    { personId: person, userId: null },
  );
  return { call, sent };
}

it('sends the whole request, with an id of its own', () => {
  const { call, sent } = started(personId);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    body: `{"jsonrpc":"2.0","id":"${call.requestId}","method":"${METHOD}","params":{"access_token":"key","person_id":7000000005}}`,
  });
});

describe('an early call', () => {
  it('goes to the first call that is the same, and to no other', async () => {
    const { call } = started(personId);
    const calls = createPreloadedCalls(call);
    expect(calls.take('getobj.account', { access_token: 'key' })).toBeNull();
    const taken = calls.take(METHOD, paramsOf('key'));
    expect(taken).toBe(call);
    expect(calls.take(METHOD, paramsOf('key'))).toBeNull();
    await expect(call.answer).resolves.toMatchObject({ text: '{}', status: 200 });
  });

  it.each([
    ['another token', paramsOf('other')],
    ['another person', withToken('key', { person_id: 7_000_000_006 })],
    ['another customer', paramsOf('key', personId, userId)],
  ])('ends when the first call of its method is for %s', async (_title, params) => {
    const { call } = started(personId);
    const calls = createPreloadedCalls(call);
    expect(calls.take(METHOD, params)).toBeNull();
    await expect(call.answer).rejects.toThrow('aborted');
    expect(calls.take(METHOD, paramsOf('key'))).toBeNull();
  });

  it('that was put back goes to the next who asks the same, with the same answer', async () => {
    const { call } = started(personId);
    const calls = createPreloadedCalls(call);
    const first = calls.take(METHOD, paramsOf('key'));
    if (first === null) throw new Error('It was not given.');
    await expect(answerOf(first, undefined)).resolves.toMatchObject({ text: '{}' });
    calls.putBack(first);
    const second = calls.take(METHOD, paramsOf('key'));
    expect(second).toBe(call);
    await expect(answerOf(call, undefined)).resolves.toMatchObject({ text: '{}' });
    expect(calls.held()).toBeNull();
  });

  it('ends with its sign-in', async () => {
    const { call } = started(personId);
    const calls = createPreloadedCalls(call);
    calls.drop();
    await expect(call.answer).rejects.toThrow('aborted');
    expect(calls.take(METHOD, paramsOf('key'))).toBeNull();
  });

  it('ends when its caller goes away', async () => {
    const { call } = started(personId);
    const caller = new AbortController();
    const answer = answerOf(call, caller.signal);
    caller.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
  });
});
