// A token that was renewed in place: what was sent with the former one is sent again with the present one.
import { isRecord } from '#src/lib/is-record.ts';
import { describe, expect, it, vi } from 'vitest';
import { createDataApi } from '#src/api/data-api.ts';
import { accountOf } from '#src/api/requests/account.ts';
import { logoutUser } from '#src/api/requests/logout.ts';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { personVisitors } from '#src/api/requests/person-visitors.ts';
import { rejectedTokenOf } from '#src/api/api-error-checks.ts';
import { startPreloadedCall, type PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { answerTo, fakeFetch, type SentCall } from '#src/api/testing/fake-fetch.ts';
import {
  FakeBrowser,
  otherSignIn,
  passwordSignIn,
  signInIdOf,
  tokenIn,
} from '#src/session/testing/fake-tabs.ts';
import { personOf, tokenOf } from '#src/api/testing/ids.ts';

const person = personOf(6_145_241_079);

const tokenSent = ({ body: { params } }: SentCall): unknown =>
  isRecord(params) ? params['access_token'] : null;

const expired = { code: -32001, message: 'Expired', data: { mnemonic: 'access_token_expired' } };

/** A tab that is signed in with `old`, and an API that holds every call until it is released, and then refuses `old`. */
function signedIn(browser = new FakeBrowser(), refused: readonly string[] = ['old']) {
  const tab = browser.openTab();
  if (tokenIn(tab) === null) tab.session.signIn(passwordSignIn('old'));
  const held: (() => void)[] = [];
  const { fetch, calls } = fakeFetch(async (call) => {
    await new Promise<void>((resolve) => void held.push(resolve));
    const isRefused = refused.includes(String(tokenSent(call)));
    return answerTo(call, isRefused ? { error: expired } : { result: { data: [] } });
  });
  const { session } = tab;
  const api = createDataApi({ fetch, url: '/api/v2.0', session });
  const caller = { api, token: tokenOf('old'), signInId: signInIdOf(tab) };
  return {
    browser,
    tab,
    api,
    caller,
    ask: (sent?: PreloadedCall) => api.call(personVisitors(person), { ...caller, sent }),
    fetch,
    sent: () => calls.map(tokenSent),
    release: () => held.splice(0).forEach((goOn) => goOn()),
  };
}

describe('a call that is refused after its token was renewed', () => {
  it('is sent again with the present token, once', async () => {
    const { tab, ask, sent, release } = signedIn();
    const asked = ask();
    tab.session.signIn(passwordSignIn('new'));
    release();
    await expect.poll(sent).toEqual(['old', 'new']);
    release();
    await expect(asked).resolves.toEqual([]);
  });

  it('says nothing about the sign-in: the query has its answer, and nobody is signed out', async () => {
    const { browser, tab, caller, sent, release } = signedIn();
    vi.stubGlobal('navigator', { onLine: true });
    const queryClient = createQueryClient((error, signInId) => {
      const rejected = rejectedTokenOf(error);
      if (rejected !== null && signInId !== null)
        tab.session.tokenRejected(signInId, rejected.mnemonic, rejected.call);
    });
    const asked = queryClient.fetchQuery(requestQuery(caller, personVisitors(person)));
    browser.now += 1000;
    tab.session.signIn(passwordSignIn('new'));
    release();
    await expect.poll(sent).toEqual(['old', 'new']);
    release();
    await expect(asked).resolves.toEqual([]);
    expect(tokenIn(tab)).toBe('new');
    queryClient.clear();
  });

  it('counts if the present token is refused as well', async () => {
    const { tab, ask, sent, release } = signedIn(new FakeBrowser(), ['old', 'new']);
    const asked = ask();
    tab.session.signIn(passwordSignIn('new'));
    release();
    await expect.poll(sent).toEqual(['old', 'new']);
    release();
    await expect(asked).rejects.toMatchObject({ failure: { mnemonic: 'access_token_expired' } });
  });

  it('waits until another tab’s renewal is confirmed', async () => {
    const browser = new FakeBrowser();
    const { ask, sent, release } = signedIn(browser);
    const other = browser.openTab();
    const { whoseIs } = browser;
    let confirm = (): void => {};
    browser.whoseIs = (token) => new Promise((resolve) => void (confirm = () => resolve(whoseIs(token))));
    const asked = ask();
    other.session.signIn(passwordSignIn('new'));
    release();
    await Promise.resolve();
    expect(sent()).toEqual(['old']);
    confirm();
    await expect.poll(sent).toEqual(['old', 'new']);
    release();
    await expect(asked).resolves.toEqual([]);
  });

  it('does not wait for ever for another tab’s token that is refused as well', async () => {
    const browser = new FakeBrowser();
    const { tab, api, ask, sent, release } = signedIn(browser, ['old', 'new']);
    const other = browser.openTab();
    browser.whoseIs = (token) => api.call(accountOf(), { token });
    const asked = ask();
    asked.catch(() => undefined);
    other.session.signIn(passwordSignIn('new'));
    expect(sent()).toEqual(['old', 'new']);
    release();
    await expect.poll(() => tokenIn(tab)).toBe('new');
    release();
    await expect.poll(sent).toEqual(['old', 'new', 'new']);
    release();
    await expect(asked).rejects.toMatchObject({ failure: { mnemonic: 'access_token_expired' } });
  });

  it('is sent again, too, if the script before the app sent it', async () => {
    const { tab, ask, fetch, sent, release } = signedIn();
    const call = startPreloadedCall(fetch, '/api/v2.0', 'old', personVisitors(person));
    const asked = ask(call);
    tab.session.signIn(passwordSignIn('new'));
    release();
    await expect.poll(sent).toEqual(['old', 'new']);
    release();
    await expect(asked).resolves.toEqual([]);
  });

  it('is sent again, too, if it was renewed before the app asked for the script’s call', async () => {
    const { tab, ask, fetch, sent, release } = signedIn();
    const call = startPreloadedCall(fetch, '/api/v2.0', 'old', personVisitors(person));
    tab.session.signIn(passwordSignIn('new'));
    const asked = ask(call);
    release();
    await expect.poll(sent).toEqual(['old', 'new']);
    release();
    await expect(asked).resolves.toEqual([]);
  });

  it('is not sent with another account’s token', async () => {
    const { tab, ask, sent, release } = signedIn();
    const asked = ask();
    tab.session.signIn(otherSignIn('theirs'));
    release();
    await expect(asked).rejects.toMatchObject({ failure: { mnemonic: 'access_token_expired' } });
    expect(sent()).toEqual(['old']);
  });
});

it('whoever still holds a former token asks with the present one, and with none after the sign-in', async () => {
  const { tab, api, caller, ask, sent, release } = signedIn(new FakeBrowser(), []);
  tab.session.signIn(passwordSignIn('new'));
  const asked = ask();
  release();
  await expect(asked).resolves.toEqual([]);
  tab.session.signOut();
  await expect(ask()).rejects.toMatchObject({ name: 'AbortError' });
  const ended = api.call(logoutUser, { token: caller.token });
  release();
  await ended;
  expect(sent()).toEqual(['new', 'old']);
});
