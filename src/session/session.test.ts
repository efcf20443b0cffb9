import { describe, expect, it } from 'vitest';
import { isPartner } from './session-state.ts';
import type { Session } from './session-options.ts';
import { createSession } from './session.ts';
import { blockedStorage, fullStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';
import {
  FakeBrowser,
  keySignIn,
  otherSignIn,
  passwordSignIn,
  signInIdOf,
  storesOf,
  tokenIn,
  oneTab,
} from '#src/session/testing/fake-tabs.ts';

const signedOut = { status: 'signed-out', end: null };

describe('signing in', () => {
  it('starts signed out, and shows who signed in', () => {
    const { session } = new FakeBrowser().openTab();
    expect(session.getState()).toEqual(signedOut);
    session.signIn(keySignIn());
    expect(session.getState()).toMatchObject({
      status: 'signed-in',
      kind: { type: 'key' },
      startedAt: 1_700_000_000_000,
      account: { appName: 'ООО «Вокзал»', userName: 'Марина' },
    });
  });

  it('lasts over a reload of its tab', () => {
    const browser = new FakeBrowser();
    const { session, storage, close } = browser.openTab();
    session.signIn(passwordSignIn());
    const before = session.getState();
    close();
    expect(browser.openTab(storage).session.getState()).toEqual(before);
  });

  it('does not outlive its tab, unless it is to be remembered', () => {
    const browser = new FakeBrowser();
    const { session, close } = browser.openTab();
    session.signIn(keySignIn());
    close();
    expect(tokenIn(browser.openTab())).toBeNull();
    expect(browser.device.length).toBe(0);
  });

  it('that is remembered outlives the browser, without any name', () => {
    const browser = new FakeBrowser();
    const { session, close } = browser.openTab();
    session.signIn(passwordSignIn('secret-session', true));
    close();
    for (const name of ['Вокзал', 'Марина', 'marina']) expect(browser.device.text()).not.toContain(name);
    const later = browser.openTab();
    expect(tokenIn(later)).toBe('secret-session');
    expect(later.session.getState()).toMatchObject({ account: null, remember: true });
  });

  it('without remembering forgets what was remembered before', () => {
    const browser = new FakeBrowser();
    const { session } = browser.openTab();
    session.signIn(keySignIn('first', true));
    session.signIn(keySignIn('second'));
    expect(browser.device.length).toBe(0);
  });

  it('as somebody else drops all that was fetched and remembered', () => {
    const { tab } = oneTab();
    const signInId = signInIdOf(tab);
    tab.session.signIn(otherSignIn());
    expect(signInIdOf(tab)).not.toBe(signInId);
    expect(tab.ended).toEqual(['sign-in', 'account']);
  });

  it('again as the same agent keeps it all, under the new token', () => {
    const { tab } = oneTab(keySignIn('first'));
    const signInId = signInIdOf(tab);
    tab.session.signIn(keySignIn('second'));
    expect([signInIdOf(tab), tokenIn(tab), tab.ended]).toEqual([signInId, 'second', []]);
  });

  it('again as nobody knows who counts as somebody else', () => {
    const tab = new FakeBrowser().openTab();
    const unknown = { ...keySignIn(), account: 'unavailable' as const };
    tab.session.signIn(unknown);
    tab.ended.length = 0;
    tab.session.signIn(unknown);
    expect(tab.ended).toEqual(['sign-in', 'account']);
  });

  it('gives nothing of the token away in its id', () => {
    const { tab } = oneTab(keySignIn('abc'));
    expect(signInIdOf(tab)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('learns the account later, of the current sign-in only', () => {
    const { tab } = oneTab({ ...keySignIn(), account: 'unavailable' });
    const account = {
      appId: 1,
      appName: 'A',
      userId: 2,
      userName: null,
      isPartner: true,
      timeZone: null,
      components: null,
    };
    tab.session.setAccount('another sign-in', account);
    expect(tab.session.getState()).toMatchObject({ account: 'unavailable' });
    expect(isPartner(tab.session.getState())).toBe(false);
    tab.session.setAccount(signInIdOf(tab), account);
    expect(tab.session.getState()).toMatchObject({ account });
    expect(isPartner(tab.session.getState())).toBe(true);
    expect(tab.ended).toHaveLength(0);
  });
});

describe('signing out', () => {
  it('leaves nothing behind but the id of what has ended', () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    const { session, storage, ended } = tab;
    session.signIn(keySignIn('secret-key', true));
    const signInId = signInIdOf(tab);
    session.signOut();
    expect(session.getState()).toEqual(signedOut);
    expect(storage.length).toBe(0);
    // Its random id, so that no other tab goes on with it.
    expect(JSON.parse(browser.device.text())).toEqual([
      ['person-visitors.ended-sign-ins', JSON.stringify([signInId])],
    ]);
    expect(ended.slice(-2)).toEqual(['sign-in', 'account']);
  });

  it('drops the answers before anybody draws the signed-out page', () => {
    const order: string[] = [];
    const session = createSession({
      ...storesOf(blockedStorage(), blockedStorage()),
      confirmAccount: async () => 'unavailable',
      channel: { send: () => {}, listen: () => {} },
      onSignInEnd: () => order.push('dropped'),
      onAccountEnd: () => {},
      endToken: () => {},
    });
    session.signIn(keySignIn('secret-key'));
    session.subscribe(() => order.push('drawn'));
    session.signOut();
    expect(order).toEqual(['dropped', 'drawn']);
  });

  it('twice is signing out once', () => {
    const browser = new FakeBrowser();
    const { session, ended } = browser.openTab();
    session.signOut();
    session.signIn(keySignIn());
    session.signOut();
    session.signOut();
    expect(ended.filter((what) => what === 'sign-in')).toHaveLength(1);
    expect(browser.sent.filter(({ type }) => type === 'signed-out')).toHaveLength(1);
  });
});

describe.each([
  ['blocked', blockedStorage],
  ['full', fullStorage],
])('with storage that is %s', (_title, storage) => {
  const open = (): Session =>
    createSession({
      ...storesOf(storage(), storage()),
      confirmAccount: async () => 'unavailable',
      channel: { send: () => {}, listen: () => {} },
      onSignInEnd: () => {},
      onAccountEnd: () => {},
      endToken: () => {},
    });

  it('one signs in and out all the same', () => {
    const session = open();
    session.signIn(keySignIn('secret-key', true));
    expect(tokenIn({ session })).toBe('secret-key');
    session.signOut();
    expect(session.getState()).toEqual(signedOut);
  });
});

it('a record that nobody wrote is as no record', () => {
  const storage = new MemoryStorage();
  storage.setItem('person-visitors.session', '{"token":"x"}');
  expect(new FakeBrowser().openTab(storage).session.getState()).toEqual(signedOut);
});

describe('a partner', () => {
  const unknown = { ...keySignIn(), account: 'unavailable' } as const;

  it('is found out, and denied, where the account does not tell it', () => {
    const tab = new FakeBrowser().openTab();
    const { session } = tab;
    session.signIn(unknown);
    session.setPartner('another', true);
    expect(isPartner(session.getState())).toBe(false);
    session.setPartner(signInIdOf(tab), true);
    expect(isPartner(session.getState())).toBe(true);
    session.setPartner(signInIdOf(tab), false);
    expect(isPartner(session.getState())).toBe(false);
  });

  it('is whoever the account says, whatever was found out before', () => {
    const tab = new FakeBrowser().openTab();
    const { session } = tab;
    session.signIn(unknown);
    session.setPartner(signInIdOf(tab), true);
    session.setAccount(signInIdOf(tab), 'unavailable');
    expect(isPartner(session.getState())).toBe(true);
    const { account } = keySignIn();
    session.setAccount(signInIdOf(tab), account);
    expect(isPartner(session.getState())).toBe(false);
  });
});
