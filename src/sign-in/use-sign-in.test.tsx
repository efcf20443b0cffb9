import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { callerAnswered, refusal } from '#src/api/testing/fake-fetch.ts';
import { ServicesProvider } from '#src/session/services.tsx';
import { FakeBrowser, otherSignIn, tokenIn } from '#src/session/testing/fake-tabs.ts';
import { createServices } from '#src/session/testing/signed-in.tsx';
import { renderHook, turn, until, type Wrapper } from '#src/ui/testing/render.tsx';
import { emptyValues, useSignIn } from './use-sign-in.ts';

const LOGIN = { ...emptyValues, byLogin: true, login: 'anna', password: 'pass' };
const KEY = { ...emptyValues, token: 'key' };

/** `awaited`: the method whose response waits for `release`. `account`: the response to `getobj.account`. */
function openForm(awaited = '', account: object = { result: { data: {} } }) {
  let release = (): void => {};
  const waiting = new Promise<void>((resolve) => (release = resolve));
  const ended: unknown[] = [];
  const { caller, methods } = callerAnswered(async ({ method, params }) => {
    if (method === 'logout.user') ended.push(params['access_token']);
    if (method === awaited) await waiting;
    return method === 'getobj.account'
      ? account
      : { result: { data: { access_token: 'fresh', expire_at: 1_700_000_600 } } };
  });
  const browser = new FakeBrowser();
  const tab = browser.openTab();
  const services = createServices({ api: caller.api, session: tab.session });
  const wrapper: Wrapper = ({ children }) => <ServicesProvider value={services}>{children}</ServicesProvider>;
  return { browser, ended, methods, tab, release, ...renderHook(() => useSignIn(), {}, wrapper) };
}

it('password sign-in stores the end of the session', async () => {
  const { browser, tab, latest } = openForm();
  await act(() => latest().signIn(LOGIN));
  expect(tab.session.getState()).toMatchObject({ kind: { login: 'anna' } });
  expect(browser.openTab().session.getState()).toMatchObject({
    kind: { type: 'session', expiresAt: 1_700_000_600_000 },
  });
});

it.each([
  ['the login is checked', LOGIN, 'login.user', ['fresh']],
  ['its account is fetched', LOGIN, 'getobj.account', ['fresh']],
  ['a key is checked', KEY, 'getobj.account', []],
])('form left while %s signs nobody in and ends the session', async (_title, values, awaited, left) => {
  for (const pagehide of [false, true]) {
    const { ended, methods, tab, release, latest, unmount } = openForm(awaited);
    tab.session.signIn(otherSignIn());
    act(() => void latest().signIn(values));
    await until(() => methods().includes(awaited));
    if (pagehide) act(() => void dispatchEvent(new Event('pagehide')));
    else unmount();
    // The tab may be closing.
    if (awaited === 'getobj.account') expect(ended).toEqual(left);
    release();
    await turn();
    await turn();
    expect(ended).toEqual(left);
    expect(tokenIn(tab)).toBe('other-key');
  }
});

it('login whose account cannot be fetched leaves no session', async () => {
  const { ended, tab, latest } = openForm('', refusal('internal_error'));
  for (const tries of [1, 2]) {
    await act(() => latest().signIn(LOGIN));
    expect(latest().problem).toMatchObject({ at: 'form' });
    expect(ended).toHaveLength(tries);
  }
  expect(tokenIn(tab)).toBeNull();
});
