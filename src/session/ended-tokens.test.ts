// Which session tokens are ended at the API by `logout.user`: each one that no tab uses any more, once.
import { describe, expect, it } from 'vitest';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import {
  FakeBrowser,
  otherSignIn,
  passwordSignIn,
  refusedCall,
  signInIdOf,
  tokenIn,
  type Tab,
  oneTab,
  twoTabs,
} from '#src/session/testing/fake-tabs.ts';

const signedIn = () => twoTabs(passwordSignIn('first'));

describe('a session token is ended', () => {
  it('by a sign-out, in whichever tab', () => {
    const { browser, second: two } = signedIn();
    two.session.signOut();
    expect(browser.endedTokens).toEqual(['first']);
  });

  it('when it was renewed', async () => {
    const { browser, first: one, second: two } = signedIn();
    one.session.signIn(passwordSignIn('second'));
    await expect.poll(() => tokenIn(two)).toBe('second');
    expect(browser.endedTokens).toEqual(['first']);
    two.session.signOut();
    expect(browser.endedTokens).toEqual(['first', 'second']);
  });

  it('when another account has replaced it', () => {
    const { browser, first: one, second: two } = signedIn();
    one.session.signIn(otherSignIn());
    expect(tokenIn(two)).toBe('other-key');
    expect(browser.endedTokens).toEqual(['first']);
  });

  it.each([
    ['a sign-out', (tab: Tab) => tab.session.signOut()],
    ['another account', (tab: Tab) => tab.session.signIn(otherSignIn())],
  ])('once by %s, though the other tab sees late what was stored', (_name, end) => {
    const browser = new FakeBrowser();
    const one = browser.openTab();
    const late = browser.openTab(new MemoryStorage(), new MemoryStorage());
    one.session.signIn(passwordSignIn('first'));
    expect(tokenIn(late)).toBe('first');
    end(one);
    expect(tokenIn(late)).toBe(tokenIn(one));
    expect(browser.endedTokens).toEqual(['first']);
  });

  it('when another account signs in in a tab that did not know of it', () => {
    const { browser, first: one, second: two } = signedIn();
    two.session.signOut();
    browser.endedTokens.length = 0;
    browser.deafen(two);
    one.session.signIn(passwordSignIn('second'));
    browser.wake(two);
    two.session.signIn(otherSignIn());
    expect(tokenIn(one)).toBe('other-key');
    expect(browser.endedTokens).toEqual(['second']);
  });

  it('when a tab that has a former one signs out', () => {
    const { browser, first: one, second: two } = signedIn();
    browser.deafen(two);
    browser.now += 1000;
    one.session.signIn(passwordSignIn('second'));
    browser.wake(two);
    two.session.signOut();
    expect(browser.endedTokens).toContain('second');
  });
});

describe('a token is not ended', () => {
  it('if it is a key: that belongs to the account', () => {
    const { browser, tab } = oneTab();
    tab.session.signIn(otherSignIn());
    tab.session.signOut();
    expect(browser.endedTokens).toEqual([]);
  });

  it('if the API has refused it', () => {
    const { browser, first: one } = signedIn();
    one.session.tokenRejected(signInIdOf(one), 'access_token_expired', refusedCall(browser.now));
    expect(browser.endedTokens).toEqual([]);
  });

  it('if the new sign-in has the same', () => {
    const { browser, first: one } = signedIn();
    one.session.signIn(passwordSignIn('first'));
    expect(tokenIn(one)).toBe('first');
    expect(browser.endedTokens).toEqual([]);
  });

  it('by a tab that was asleep when it was ended', () => {
    const { browser, first: one, second: two } = signedIn();
    browser.deafen(two);
    one.session.signOut();
    browser.wake(two);
    two.session.endIfEnded();
    expect(tokenIn(two)).toBeNull();
    expect(browser.endedTokens).toEqual(['first']);
  });
});
