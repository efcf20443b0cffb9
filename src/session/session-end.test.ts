import { describe, expect, it } from 'vitest';
import { SESSION_LIFETIME_MS } from './session-state.ts';
import {
  FakeBrowser,
  keySignIn,
  otherSignIn,
  passwordSignIn,
  refusedCall,
  signInIdOf,
  tokenIn,
} from '#src/session/testing/fake-tabs.ts';

const signedOut = { status: 'signed-out', end: null };

describe('a dead token', () => {
  it('ends its own session, and says why', () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    tab.session.signIn(keySignIn('secret-key', true));
    browser.now += 1000;
    tab.session.tokenDied(signInIdOf(tab), 'access_token_blocked', refusedCall(browser.now));
    expect(tab.session.getState()).toEqual({
      status: 'signed-out',
      end: {
        mnemonic: 'access_token_blocked',
        kind: { type: 'key' },
        remember: true,
        endedAt: browser.now,
        call: refusedCall(browser.now),
      },
    });
    expect(tab.storage.length).toBe(0);
    expect(browser.device.text()).not.toContain('secret-key');
  });

  it('of a call from before the agent signed in again leaves the new token alone', () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    tab.session.signIn(keySignIn());
    const sentAt = browser.now;
    browser.now += 1000;
    tab.session.signIn(keySignIn());
    tab.session.tokenDied(signInIdOf(tab), 'access_token_invalid', refusedCall(sentAt));
    expect(tab.session.getState()).toMatchObject({ status: 'signed-in' });
    tab.session.tokenDied(signInIdOf(tab), 'access_token_invalid', refusedCall(browser.now));
    expect(tab.session.getState()).toMatchObject({ status: 'signed-out' });
  });

  it.each([
    [SESSION_LIFETIME_MS + 20 * 60_000, SESSION_LIFETIME_MS],
    [10 * 60_000, 10 * 60_000],
  ])('of a session refused after %i ms ended after %i ms', (elapsed, endedAfter) => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    const startedAt = browser.now;
    tab.session.signIn(passwordSignIn());
    browser.now += elapsed;
    tab.session.tokenDied(signInIdOf(tab), 'access_token_invalid', refusedCall(browser.now));
    expect(tab.session.getState()).toMatchObject({ end: { endedAt: startedAt + endedAfter } });
  });

  it.each([
    ['keeps', keySignIn(), ['sign-in']],
    ['gives way to another with', otherSignIn(), ['sign-in', 'account']],
  ])('%s what the tab remembers of the account’s people', (_title, next, ended) => {
    const tab = new FakeBrowser().openTab();
    tab.session.signIn(keySignIn());
    tab.ended.length = 0;
    tab.session.tokenDied(signInIdOf(tab), 'access_token_invalid', refusedCall(Infinity));
    tab.session.signIn(next);
    expect(tab.ended).toEqual(ended);
  });

  it('of a former sign-in changes nothing', () => {
    const tab = new FakeBrowser().openTab();
    tab.session.signIn(keySignIn('first'));
    const former = signInIdOf(tab);
    tab.session.signIn(otherSignIn());
    tab.session.tokenDied(former, 'access_token_invalid', refusedCall(Infinity));
    expect(tokenIn(tab)).toBe('other-key');
    tab.session.signOut();
    tab.session.tokenDied(former, 'access_token_invalid', refusedCall(Infinity));
    expect(tab.session.getState()).toEqual(signedOut);
  });

  it('is never guessed from the clock', () => {
    const browser = new FakeBrowser();
    const tab = browser.openTab();
    tab.session.signIn(passwordSignIn());
    browser.now += 10 * SESSION_LIFETIME_MS;
    tab.close();
    expect(tokenIn(browser.openTab(tab.storage))).toBe('secret-session');
  });
});
