import { expect, it } from 'vitest';
import { UNKNOWN_ACCOUNT } from './account-requests.ts';
import { toToken } from '#src/domain/testing/ids.ts';
import {
  FakeBrowser,
  FakeJar,
  keySignIn,
  otherSignIn,
  passwordSignIn,
  rejection,
  getSignInId,
  tokenIn,
  twoTabs,
  vokzal,
  type Tab,
} from '#src/session/testing/fake-tabs.ts';

const reject = (tab: Tab, token: string, signInId = getSignInId(tab)): void =>
  tab.session.tokenRejected(signInId, toToken(token), rejection());
const signedOutTabs = (jar = new FakeJar()) => {
  const browser = new FakeBrowser(jar);
  return { browser, first: browser.openTab(), second: browser.openTab() };
};
const endIn = ({ session }: Tab) => {
  const state = session.getState();
  return state.status === 'signed-out' ? state.end : null;
};

it('a sign-in holds in all tabs, also in new ones, until the browser is closed', () => {
  const { browser, first, second } = twoTabs();
  const third = browser.openTab();
  expect([first, second, third].map(tokenIn)).toEqual(Array(3).fill('secret-key'));
  expect(new Set([first, second, third].map(getSignInId)).size).toBe(1);
  expect(third.session.getState()).toMatchObject({ account: { appName: 'ООО «Вокзал»' } });
  browser.jar.all.clear();
  expect(tokenIn(browser.openTab())).toBeNull();
  expect(browser.device.length).toBe(0);
});

it('a sign-in that is remembered outlives the browser', () => {
  const { browser } = twoTabs({ ...keySignIn(), remember: true });
  browser.jar.all.clear();
  expect(tokenIn(browser.openTab())).toBe('secret-key');
});

it.each([
  ['again', () => {}],
  ['after its token was refused', reject],
])('a sign-in as the same account %s keeps its id, in all tabs', (_title, before) => {
  const { browser, first, second } = twoTabs(keySignIn('old'));
  const signInId = getSignInId(first);
  before(first, 'old');
  browser.now += 10;
  first.session.signIn(keySignIn('new'));
  browser.deliver();
  expect([first, second].map(tokenIn)).toEqual(['new', 'new']);
  expect([first, second].map(getSignInId)).toEqual([signInId, signInId]);
});

it.each([
  ['another account', otherSignIn()],
  ['another user of the account', { ...keySignIn(), account: { ...vokzal, userId: 511 } }],
  ['an unknown one', { ...keySignIn(), account: UNKNOWN_ACCOUNT }],
])('a sign-in as %s has a new id', (_title, input) => {
  const { browser, first, second } = twoTabs();
  const signInId = getSignInId(first);
  first.session.signIn(input);
  browser.deliver();
  expect(getSignInId(second)).toBe(getSignInId(first));
  expect(getSignInId(second)).not.toBe(signInId);
  first.session.signIn(input);
  if (input.account === UNKNOWN_ACCOUNT) expect(getSignInId(first)).not.toBe(getSignInId(second));
});

it('the later of two simultaneous sign-ins holds in all tabs', () => {
  const { browser, first, second } = signedOutTabs();
  first.session.signIn(keySignIn());
  second.session.signIn(otherSignIn());
  browser.deliver();
  expect([first, second, browser.openTab()].map(tokenIn)).toEqual(Array(3).fill('other-key'));
});

it('an open page stays signed in when the stored session disappears', () => {
  const { browser, first, second } = twoTabs(passwordSignIn());
  browser.jar.all.clear();
  const third = browser.openTab();
  browser.deliver();
  expect([first, second, third].map(tokenIn)).toEqual(['secret-session', 'secret-session', null]);
  expect(browser.device.length).toBe(0);
  third.session.signIn(otherSignIn());
  first.session.syncFromStorage();
  expect(tokenIn(first)).toBe('other-key');
  expect(browser.endedTokens).toEqual(['secret-session']);
});

it('a sign-out holds in all tabs, and the next sign-in is another one', () => {
  const { browser, first, second } = twoTabs();
  const signInId = getSignInId(first);
  first.session.signOut();
  expect(first.session.getState()).toEqual({ status: 'signed-out', end: null });
  expect(second.session.currentToken(signInId)).toBeNull();
  expect([first, second, browser.openTab()].map(tokenIn)).toEqual([null, null, null]);
  const mark = JSON.stringify({ signedOut: signInId, at: browser.now });
  expect([browser.jar.cookie, browser.device.getItem('person-visitors.session')]).toEqual(['', mark]);
  browser.now += 10;
  first.session.signIn(keySignIn());
  expect(getSignInId(first)).not.toBe(signInId);
});

it('a sign-out holds for a tab that was asleep', () => {
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

it('a sign-out holds for a tab that signed in while its clock was ahead', () => {
  const { browser, first, second } = twoTabs();
  browser.now -= 3_600_000;
  second.session.signOut();
  second.session.signIn(otherSignIn());
  second.session.signOut();
  first.session.syncFromStorage();
  expect(tokenIn(first)).toBeNull();
});

it('an earlier sign-out does not end a sign-in that is in memory only', () => {
  const browser = new FakeBrowser(new FakeJar(undefined, () => true));
  const tab = browser.openTab();
  tab.store.mark('former', browser.now - 1);
  tab.session.signIn(keySignIn());
  tab.store.mark('former', browser.now - 1);
  tab.session.syncFromStorage();
  expect(tokenIn(tab)).toBe('secret-key');
});

it.each([
  ['its session’s own end', 3_700_000, 3_600_000],
  ['now, where that is later', 1_200_000, 1_200_000],
])('a refused token ends the sign-in at %s, with a reason and no record', (_title, passed, ended) => {
  const { browser, first, second } = twoTabs(passwordSignIn());
  const start = browser.now;
  browser.now += passed;
  reject(first, 'secret-session');
  expect(endIn(first)).toMatchObject({
    error: rejection(),
    endedAt: start + ended,
    kind: { login: 'marina@vokzal.example' },
  });
  expect([browser.device.length, browser.jar.all.size]).toEqual([0, 0]);
  browser.deliver();
  // Its own call will be refused.
  expect(tokenIn(second)).toBe('secret-session');
  expect(browser.endedTokens).toEqual([]);
});

it('a refused token ends the sign-in although the device’s clock was set back', () => {
  const { browser, first } = twoTabs();
  browser.now -= 60_000;
  reject(first, 'secret-key');
  expect([tokenIn(first), browser.device.length]).toEqual([null, 0]);
});

it.each<[string, (tab: Tab) => void, string | null]>([
  ['renews it', ({ session }) => session.signIn(passwordSignIn('new')), 'new'],
  ['signs in with another account', ({ session }) => session.signIn(otherSignIn()), 'other-key'],
  ['signs out', ({ session }) => session.signOut(), null],
])('a token that is refused after another tab %s gives no reason', (_title, act, token) => {
  const { browser, first, second } = twoTabs(passwordSignIn('old'));
  const signInId = getSignInId(second);
  browser.now += 10;
  act(first);
  reject(second, 'old', signInId);
  expect([tokenIn(second), endIn(second)]).toEqual([token, null]);
});

it('a renewed or replaced session token is revoked once', () => {
  const { browser, first, second } = twoTabs(passwordSignIn('a'));
  first.session.signIn(passwordSignIn('b'));
  second.session.signIn({ ...otherSignIn(), kind: passwordSignIn().kind });
  browser.deliver();
  first.session.signOut();
  browser.deliver();
  expect(browser.endedTokens).toEqual(['a', 'b', 'other-key']);
});

it('a session token in memory only is revoked once', () => {
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

it('a key, and a token that signs in again, are not revoked', () => {
  const { browser, first } = twoTabs(passwordSignIn());
  first.session.signIn(passwordSignIn());
  first.session.signIn(keySignIn('key'));
  first.session.signIn(keySignIn('other'));
  first.session.signOut();
  expect(browser.endedTokens).toEqual(['secret-session']);
});
