import { UNKNOWN_ACCOUNT } from './account.ts';
import { expect, it } from 'vitest';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import {
  FakeBrowser,
  FakeJar,
  keySignIn,
  otherSignIn,
  passwordSignIn,
  rejection,
  signInIdOf,
  tokenIn,
  twoTabs,
  vokzal,
  type Tab,
} from '#src/session/testing/fake-tabs.ts';

const reject = (tab: Tab, at: number, signInId = signInIdOf(tab)): void =>
  tab.session.tokenRejected(signInId, rejection(at));
const signedOutTabs = (jar = new FakeJar()) => {
  const browser = new FakeBrowser(jar);
  return { browser, first: browser.openTab(), second: browser.openTab() };
};
const endOf = ({ session }: Tab) => {
  const state = session.getState();
  return state.status === 'signed-out' ? state.end : null;
};

it('a sign-in holds in all tabs, also in new ones, until the browser is closed', () => {
  const { browser, first, second } = twoTabs();
  const third = browser.openTab();
  expect([first, second, third].map(tokenIn)).toEqual(Array(3).fill('secret-key'));
  expect(new Set([first, second, third].map(signInIdOf)).size).toBe(1);
  expect(third.session.getState()).toMatchObject({ account: { appName: 'ООО «Вокзал»' } });
  browser.forgetCookies();
  expect(tokenIn(browser.openTab())).toBeNull();
  expect(browser.device.length).toBe(0);
});

it('a sign-in that is remembered outlives the browser', () => {
  const { browser } = twoTabs({ ...keySignIn(), remember: true });
  browser.forgetCookies();
  expect(tokenIn(browser.openTab())).toBe('secret-key');
});

it('a sign-in again as the same account keeps its id, in all tabs', () => {
  const { browser, first, second } = twoTabs();
  const signInId = signInIdOf(first);
  browser.now += 10;
  second.session.signIn(keySignIn('second'));
  browser.deliver();
  expect([first, second].map(tokenIn)).toEqual(['second', 'second']);
  expect([first, second].map(signInIdOf)).toEqual([signInId, signInId]);
});

it.each([
  ['another account', otherSignIn()],
  ['another user of the account', { ...keySignIn(), account: { ...vokzal, userId: 511 } }],
  ['an unknown one', { ...keySignIn(), account: UNKNOWN_ACCOUNT }],
])('a sign-in as %s has a new id', (_title, input) => {
  const { browser, first, second } = twoTabs();
  const signInId = signInIdOf(first);
  first.session.signIn(input);
  browser.deliver();
  expect(signInIdOf(second)).toBe(signInIdOf(first));
  expect(signInIdOf(second)).not.toBe(signInId);
  first.session.signIn(input);
  if (input.account === UNKNOWN_ACCOUNT) expect(signInIdOf(first)).not.toBe(signInIdOf(second));
});

it('a sign-in at the same moment as another: the later one holds in all tabs', () => {
  const { browser, first, second } = signedOutTabs();
  first.session.signIn(keySignIn());
  second.session.signIn(otherSignIn());
  browser.deliver();
  expect([first, second, browser.openTab()].map(tokenIn)).toEqual(Array(3).fill('other-key'));
});

it('a sign-in a missing record changes nothing in an open page, until somebody signs in', () => {
  const { browser, first, second } = twoTabs(passwordSignIn());
  browser.forgetCookies();
  const third = browser.openTab();
  browser.deliver();
  expect([first, second, third].map(tokenIn)).toEqual(['secret-session', 'secret-session', null]);
  expect(browser.device.length).toBe(0);
  third.session.signIn(otherSignIn());
  first.session.syncFromStorage();
  expect(tokenIn(first)).toBe('other-key');
  expect(browser.endedTokens).toEqual(['secret-session']);
});

it('a sign-out holds in all tabs, leaves its id and the time, and the next sign-in is another one', () => {
  const { browser, first, second } = twoTabs();
  const signInId = signInIdOf(first);
  first.session.signOut();
  expect(first.session.getState()).toEqual({ status: 'signed-out', end: null });
  expect(second.session.currentToken(signInId)).toBeNull();
  expect(tokenIn(second)).toBeNull();
  expect(tokenIn(browser.openTab())).toBeNull();
  expect(browser.jar.cookie).toBe('');
  expect(JSON.parse(browser.device.getItem('person-visitors.session') ?? '')).toEqual({
    signedOut: signInId,
    at: browser.now,
  });
  browser.now += 10;
  first.session.signIn(keySignIn());
  expect(signInIdOf(first)).not.toBe(signInId);
});

it('a sign-out holds for a tab that was asleep, also where others have signed in and out since', () => {
  const { browser, first, second } = twoTabs();
  for (const input of [keySignIn('a'), otherSignIn('b')]) {
    browser.now += 10;
    first.session.signOut();
    first.session.signIn(input);
  }
  browser.now += 10;
  first.session.signOut();
  second.session.syncFromStorage();
  expect(tokenIn(second)).toBeNull();
});

it('a sign-out of long ago is none of a sign-in that the browser does not keep', () => {
  const browser = new FakeBrowser(new FakeJar(undefined, () => true));
  const tab = browser.openTab();
  tab.store.mark('former', browser.now - 1);
  tab.session.signIn(keySignIn());
  tab.store.mark('former', browser.now - 1);
  tab.session.syncFromStorage();
  expect(tokenIn(tab)).toBe('secret-key');
});

it('a sign-out works where storage is blocked', () => {
  const tab = new FakeBrowser().openTab(blockedStorage());
  tab.session.signIn(passwordSignIn());
  tab.session.syncFromStorage();
  expect(tokenIn(tab)).toBe('secret-session');
  tab.session.signOut();
  expect(tokenIn(tab)).toBeNull();
});

it.each([
  ['its session’s own end', 3_700_000, 3_600_000],
  ['now, where that is later', 1_200_000, 1_200_000],
])(
  'a token that the API refuses ends the sign-in at %s, says why, and leaves no record',
  (_title, passed, ended) => {
    const { browser, first, second } = twoTabs(passwordSignIn());
    const start = browser.now;
    browser.now += passed;
    reject(first, browser.now);
    expect(endOf(first)).toMatchObject({
      error: { call: { at: browser.now } },
      endedAt: start + ended,
      kind: { login: 'marina@vokzal.example' },
    });
    expect([browser.device.length, browser.jar.all.size]).toEqual([0, 0]);
    browser.deliver();
    // Its own call will be refused.
    expect(tokenIn(second)).toBe('secret-session');
    expect(browser.endedTokens).toEqual([]);
  },
);

it('a token that the API refuses while another tab has renewed it: goes on with the other token', () => {
  const { browser, first, second } = twoTabs(passwordSignIn('old'));
  browser.now += 10;
  first.session.signIn(passwordSignIn('new'));
  expect(second.session.currentToken(signInIdOf(second))?.reveal()).toBe('new');
  reject(second, browser.now - 5);
  expect(tokenIn(second)).toBe('new');
  expect(browser.endedTokens).toEqual(['old']);
});

it('a token that the API refuses while another account has signed in: is that one', () => {
  const { browser, first, second } = twoTabs();
  const signInId = signInIdOf(second);
  browser.now += 10;
  first.session.signIn(otherSignIn());
  expect(second.session.currentToken(signInId)).toBeNull();
  reject(second, browser.now, signInId);
  expect(tokenIn(second)).toBe('other-key');
});

it('a token that the API refuses while another tab has signed out: says no reason', () => {
  const { browser, first, second } = twoTabs();
  const signInId = signInIdOf(second);
  first.session.signOut();
  reject(second, browser.now, signInId);
  expect(second.session.getState()).toEqual({ status: 'signed-out', end: null });
});

it('a token that the API refuses is the same account’s again after it has signed in, with its id, in all tabs', () => {
  const { browser, first, second } = twoTabs(keySignIn('old'));
  const signInId = signInIdOf(first);
  reject(first, browser.now);
  browser.now += 10;
  first.session.signIn(keySignIn('new'));
  browser.deliver();
  expect([first, second].map(signInIdOf)).toEqual([signInId, signInId]);
  expect(tokenIn(second)).toBe('new');
});

it('a session token is ended at the API, once when it is renewed or replaced in any tab, also one that has not heard of the last one', () => {
  const { browser, first, second } = twoTabs(passwordSignIn('a'));
  first.session.signIn(passwordSignIn('b'));
  second.session.signIn({ ...otherSignIn(), kind: passwordSignIn().kind });
  browser.deliver();
  first.session.signOut();
  browser.deliver();
  expect(browser.endedTokens).toEqual(['a', 'b', 'other-key']);
});

it('a session token is ended at the API, once where each page has its own in memory', () => {
  const { browser, first, second } = signedOutTabs(new FakeJar(undefined, () => true));
  first.session.signIn(passwordSignIn('a'));
  second.session.signIn(passwordSignIn('b'));
  browser.deliver();
  expect([first, second].map(tokenIn)).toEqual(['a', 'b']);
  browser.now += 10;
  first.session.signOut();
  browser.deliver();
  expect([first, second].map(tokenIn)).toEqual([null, null]);
  expect(browser.endedTokens).toEqual(['a', 'b']);
});

it('a session token is ended at the API, once unless it is signed in with again, or a key', () => {
  const { browser, first } = twoTabs(passwordSignIn());
  first.session.signIn(passwordSignIn());
  first.session.signIn(keySignIn('key'));
  first.session.signIn(keySignIn('other'));
  first.session.signOut();
  expect(browser.endedTokens).toEqual(['secret-session']);
});
