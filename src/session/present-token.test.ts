// A token that was renewed while a call was on its way: what is refused with the former one is sent once more.
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { createDataApi } from '#src/api/data-api.ts';
import { personVisitorsRequest } from '#src/api/person-visitors.ts';
import { answerTo, fakeFetch, refusal, type SentCall } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey, toToken } from '#src/domain/testing/ids.ts';
import { otherSignIn, passwordSignIn, getSignInId, twoTabs } from '#src/session/testing/fake-tabs.ts';

const person = toPersonKey(6_145_241_079);
const tokenSent = ({ params }: SentCall): unknown => params['access_token'];

/** Two tabs with the token `old`; an API that holds every call until it is released, and refuses these tokens. */
function setUp(...refused: readonly string[]) {
  const { first, second } = twoTabs(passwordSignIn('old'));
  const held: (() => void)[] = [];
  const { fetch, calls } = fakeFetch(async (call) => {
    await new Promise<void>((resolve) => void held.push(resolve));
    const isRefused = refused.includes(String(tokenSent(call)));
    return answerTo(call, isRefused ? refusal('access_token_expired') : { result: { data: [] } });
  });
  const api = createDataApi({ fetch, url: '/api/v2.0', session: first.session });
  const caller = { token: toToken('old'), signInId: getSignInId(first) };
  return {
    first,
    second,
    ask: () => api.call(personVisitorsRequest(person), caller),
    sent: () => calls.map(tokenSent),
    release: () => held.splice(0).forEach((goOn) => goOn()),
  };
}

it('a call refused for its former token is sent again with the current one', async () => {
  const { ask, sent, release, second } = setUp('old');
  const asked = ask();
  second.session.signIn(passwordSignIn('new'));
  release();
  await expect.poll(sent).toEqual(['old', 'new']);
  release();
  await expect(asked).resolves.toMatchObject({ items: [] });
});

it('a call refused for its current token ends the sign-in, by an error without the token', async () => {
  const { ask, release, first } = setUp('old');
  const asked = ask();
  release();
  const error: unknown = await asked.catch((reason: unknown) => reason);
  expect(first.session.getState()).toMatchObject({ status: 'signed-out', end: { error } });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('old');
});

it('a call is not sent a third time', async () => {
  const { ask, sent, release, first } = setUp('old', 'new', 'newest');
  const asked = ask();
  first.session.signIn(passwordSignIn('new'));
  release();
  await expect.poll(sent).toEqual(['old', 'new']);
  first.session.signIn(passwordSignIn('newest'));
  release();
  await expect(asked).rejects.toThrow('access_token_expired');
  expect(sent()).toHaveLength(2);
});

it('a call is never sent with another account’s token', async () => {
  const { ask, sent, release, second } = setUp('old');
  const asked = ask();
  second.session.signIn(otherSignIn());
  release();
  await expect(asked).rejects.toThrow('access_token_expired');
  await expect(ask()).rejects.toThrow('has ended');
  expect(sent()).toEqual(['old']);
});

it('a later call has the current token, and none is sent after a sign-out in another tab', async () => {
  const { ask, sent, release, second } = setUp();
  second.session.signIn(passwordSignIn('new'));
  const asked = ask();
  release();
  await asked;
  second.session.signOut();
  await expect(ask()).rejects.toThrow('has ended');
  expect(sent()).toEqual(['new']);
});

it('a tab reads the stored session before it renders an answer', async () => {
  const { ask, release, first, second } = setUp();
  const asked = ask();
  second.session.signIn(otherSignIn());
  release();
  await asked;
  expect(getSignInId(first)).toBe(getSignInId(second));
});
