import { describe, expect, it } from 'vitest';
import { SESSION_LIFETIME_MS, sessionEndsAt, type TokenKind } from './session-state.ts';
import {
  FakeBrowser,
  keySignIn,
  otherSignIn,
  passwordSignIn,
  refusedCall,
  signInIdOf,
  tokenIn,
  oneTab,
} from '#src/session/testing/fake-tabs.ts';

const signedOut = { status: 'signed-out', end: null };

describe('a rejected token', () => {
  it('ends its own session, and says why', () => {
    const { browser, tab } = oneTab(keySignIn('secret-key', true));
    browser.now += 1000;
    tab.session.tokenRejected(signInIdOf(tab), 'access_token_blocked', refusedCall(browser.now));
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
    const { browser, tab } = oneTab();
    const sentAt = browser.now;
    browser.now += 1000;
    tab.session.signIn(keySignIn());
    tab.session.tokenRejected(signInIdOf(tab), 'access_token_invalid', refusedCall(sentAt));
    expect(tab.session.getState()).toMatchObject({ status: 'signed-in' });
    tab.session.tokenRejected(signInIdOf(tab), 'access_token_invalid', refusedCall(browser.now));
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
    tab.session.tokenRejected(signInIdOf(tab), 'access_token_invalid', refusedCall(browser.now));
    expect(tab.session.getState()).toMatchObject({ end: { endedAt: startedAt + endedAfter } });
  });

  it.each([
    ['keeps', keySignIn(), ['sign-in']],
    ['gives way to another with', otherSignIn(), ['sign-in', 'account']],
  ])('%s what the tab remembers of the account’s people', (_title, next, ended) => {
    const { tab } = oneTab();
    tab.session.tokenRejected(signInIdOf(tab), 'access_token_invalid', refusedCall(Infinity));
    tab.session.signIn(next);
    expect(tab.ended).toEqual(ended);
  });

  it('of a former sign-in changes nothing', () => {
    const { tab } = oneTab(keySignIn('first'));
    const former = signInIdOf(tab);
    tab.session.signIn(otherSignIn());
    tab.session.tokenRejected(former, 'access_token_invalid', refusedCall(Infinity));
    expect(tokenIn(tab)).toBe('other-key');
    tab.session.signOut();
    tab.session.tokenRejected(former, 'access_token_invalid', refusedCall(Infinity));
    expect(tab.session.getState()).toEqual(signedOut);
  });

  it('is never guessed from the clock', () => {
    const { browser, tab } = oneTab(passwordSignIn());
    browser.now += 10 * SESSION_LIFETIME_MS;
    tab.session.endIfEnded();
    expect(tokenIn(tab)).toBe('secret-session');
    tab.close();
    expect(tokenIn(browser.openTab(tab.storage))).toBe('secret-session');
  });
});

describe('the end of a session', () => {
  const startedAt = 1_700_000_000_000;
  const endOf = (kind: TokenKind) => sessionEndsAt({ kind, startedAt });

  it('is what the API says, an hour where it says nothing, and none for a key', () => {
    const session = { type: 'session', login: 'marina' } as const;
    expect(endOf({ ...session, expiresAt: startedAt + 600_000 })).toBe(startedAt + 600_000);
    expect(endOf({ ...session, expiresAt: null })).toBe(startedAt + SESSION_LIFETIME_MS);
    expect(endOf(session)).toBe(startedAt + SESSION_LIFETIME_MS);
    expect(endOf({ type: 'key' })).toBeNull();
  });

  it('is an hour later where the device’s clock is so wrong that the session has ended before it began', () => {
    const kind = { type: 'session', login: 'marina', expiresAt: startedAt - 1 } as const;
    expect(endOf(kind)).toBe(startedAt + SESSION_LIFETIME_MS);
  });

  it('lasts over a reload, and on a device that remembers the sign-in', () => {
    const kind = { type: 'session', login: 'marina', expiresAt: startedAt + 600_000 } as const;
    const { browser, tab } = oneTab({ ...passwordSignIn('secret-session', true), kind });
    tab.close();
    expect(browser.openTab(tab.storage).session.getState()).toMatchObject({ kind });
    expect(browser.openTab().session.getState()).toMatchObject({ kind: { ...kind, login: '' } });
  });
});
