// One session in several tabs, renewed in one of them while another goes on with the former token.
import { describe, expect, it } from 'vitest';
import {
  FakeBrowser,
  oneTab,
  passwordSignIn,
  refusedCall,
  signInIdOf,
  tokenIn,
  type Tab,
  twoTabs,
} from '#src/session/testing/fake-tabs.ts';

/** Two tabs with one session; the first then renews it, and the second does not hear of that. */
function renewed(remember = false) {
  const browser = new FakeBrowser();
  const [late, first] = [browser.openTab(), browser.openTab()];
  first.session.signIn(passwordSignIn('old', remember));
  browser.deafen(late);
  browser.now += 1000;
  first.session.signIn(passwordSignIn('new', remember));
  browser.wake(late);
  browser.now += 1000;
  return { browser, late, first };
}

/** A call that was made just now. */
const refuse = (tab: Tab, browser: FakeBrowser): void =>
  tab.session.tokenRejected(signInIdOf(tab), 'access_token_invalid', refusedCall(browser.now));

describe('a token that another tab has renewed', () => {
  it.each([false, true])('dies alone (remembered: %s)', async (remember) => {
    const { browser, late, first } = renewed(remember);
    refuse(late, browser);
    expect(tokenIn(first)).toBe('new');
    await expect.poll(() => tokenIn(late)).toBe('new');
    for (const tab of [first, late]) tab.close();
    expect(tokenIn(browser.openTab(first.storage))).toBe('new');
    expect(browser.device.text().includes('new')).toBe(remember);
  });

  it('dies alone in a tab that was closed meanwhile, too', async () => {
    const { browser, late, first } = renewed();
    late.close();
    const reopened = browser.openTab(late.storage);
    expect(tokenIn(reopened)).toBe('old');
    refuse(reopened, browser);
    expect(tokenIn(first)).toBe('new');
    await expect.poll(() => tokenIn(reopened)).toBe('new');
  });

  it('is not used where the device remembers the new one', () => {
    const { browser, late, first } = renewed(true);
    for (const tab of [first, late]) tab.close();
    expect(tokenIn(browser.openTab(late.storage))).toBe('new');
  });

  it('gives way to the new one, though it is refused while the API is asked whose that is', async () => {
    const { browser, first, second: late } = twoTabs(passwordSignIn('old'));
    browser.now += 1000;
    first.session.signIn(passwordSignIn('new'));
    refuse(late, browser);
    await expect.poll(() => tokenIn(late)).toBe('new');
    expect(late.ended).toEqual([]);
  });

  it('is not taken over from a tab that has not heard of its refusal', () => {
    const { browser, tab } = oneTab(passwordSignIn('old'));
    const session = tab.session.getState();
    if (session.status !== 'signed-in') throw new Error('not signed in');
    refuse(tab, browser);
    browser.tell({ type: 'signed-in', session, answer: false });
    expect(tokenIn(tab)).toBeNull();
  });

  it('ends with a sign-out in a tab that still has it', () => {
    const { late, first } = renewed();
    late.session.signOut();
    expect(tokenIn(first)).toBeNull();
  });
});
