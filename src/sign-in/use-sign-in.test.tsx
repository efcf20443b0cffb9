// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import type { CallOptions } from '#src/api/data-api.ts';
import type { Request } from '#src/api/request.ts';
import { FakeBrowser, otherSignIn, tokenIn } from '#src/session/testing/fake-tabs.ts';
import { renderHook, turn } from '#src/ui/testing/render.tsx';
import { emptyValues, useSignIn } from './use-sign-in.ts';

const given = vi.hoisted(() => ({ services: {} }));

vi.mock('#src/session/services.tsx', () => ({ useServices: () => given.services }));

const LOGIN = { ...emptyValues, method: 'password', login: 'anna', password: 'pass' } as const;
const KEY = { ...emptyValues, token: 'key' };

/** `awaited`: the method whose answer waits for `release`. */
function openForm(answer: (method: string) => unknown = () => ({}), awaited?: string) {
  let release = (): void => {};
  const waiting = new Promise<void>((resolve) => (release = resolve));
  const ended: unknown[] = [];
  const call = async ({ method, parse }: Request<unknown>, { token, signal }: CallOptions = {}) => {
    if (method === 'logout.user') return void ended.push(token?.reveal());
    if (method === awaited) await waiting;
    signal?.throwIfAborted();
    return parse(
      method === 'login.user' ? { access_token: 'fresh', expire_at: 1_700_000_600 } : answer(method),
      null,
    );
  };
  const browser = new FakeBrowser();
  const tab = browser.openTab();
  given.services = { api: { call }, session: tab.session };
  return { browser, ended, tab, release, ...renderHook(() => useSignIn(), {}) };
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
    const { ended, tab, release, latest, unmount } = openForm(undefined, awaited);
    tab.session.signIn(otherSignIn());
    act(() => void latest().signIn(values));
    await turn();
    if (pagehide) act(() => void dispatchEvent(new Event('pagehide')));
    else unmount();
    // The tab may be closing.
    if (awaited === 'getobj.account') expect(ended).toEqual(left);
    release();
    await turn();
    expect(ended).toEqual(left);
    expect(tokenIn(tab)).toBe('other-key');
  }
});

it('login whose account cannot be fetched leaves no session', async () => {
  const { ended, tab, latest } = openForm(() => {
    throw new Error('Unavailable');
  });
  for (const tries of [1, 2]) {
    await act(() => latest().signIn(LOGIN));
    expect(latest().problem).toMatchObject({ at: 'form' });
    expect(ended).toHaveLength(tries);
  }
  expect(tokenIn(tab)).toBeNull();
});
