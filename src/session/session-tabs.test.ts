import { describe, expect, it } from 'vitest';
import { userOf } from '#src/api/testing/ids.ts';
import {
  FakeBrowser,
  keySignIn,
  otherSignIn,
  refusedCall,
  signInIdOf,
  tokenIn,
  type Tab,
  twoTabs,
} from '#src/session/testing/fake-tabs.ts';

const namesIn = ({ customerNames }: Pick<Tab, 'customerNames'>): readonly string[] =>
  customerNames.getState().map(({ name }) => name);

/** Lets promises go on. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('tabs follow each other', () => {
  it('in signing in', () => {
    const { first, second } = twoTabs();
    expect(tokenIn(second)).toBe('secret-key');
    expect(signInIdOf(second)).toBe(signInIdOf(first));
    expect(second.storage.text()).toContain('secret-key');
  });

  it('in signing out', () => {
    const { first, second } = twoTabs();
    second.session.signOut();
    expect([tokenIn(first), tokenIn(second)]).toEqual([null, null]);
    for (const { ended } of [first, second]) expect(ended.slice(-2)).toEqual(['sign-in', 'account']);
    expect([first.storage.length, second.storage.length]).toEqual([0, 0]);
  });

  it('in the death of the token, with its reason', () => {
    const { browser, first, second } = twoTabs();
    second.session.tokenRejected(signInIdOf(second), 'access_token_expired', refusedCall(browser.now));
    expect(first.session.getState()).toMatchObject({
      end: { mnemonic: 'access_token_expired', call: { requestId: '0123abcd' } },
    });
  });

  it('in signing in as somebody else', () => {
    const { first, second } = twoTabs(keySignIn('first'));
    second.session.signIn(otherSignIn());
    expect(tokenIn(first)).toBe('other-key');
    expect(first.ended).toEqual(['sign-in', 'account']);
  });

  it('in the names of customers: with the session, and where a tab asks for them', async () => {
    const { browser, first, second } = twoTabs();
    first.customerNames.visit({ userId: userOf(1), name: 'Ромашка' });
    const later = browser.openTab();
    await turn();
    expect(namesIn(later)).toEqual(['Ромашка']);
    second.customerNames.visit({ userId: userOf(2), name: 'Вокзал' });
    expect(namesIn(first)).toEqual(['Ромашка']);
    first.session.requestFromTabs();
    expect(namesIn(first)).toEqual(['Ромашка', 'Вокзал']);
  });

  it('but names of another sign-in’s customers are not theirs, nor what no viewer wrote', () => {
    const { browser, first, second } = twoTabs();
    browser.deafen(first);
    second.session.signIn(otherSignIn());
    browser.wake(first);
    const session = first.session.getState();
    if (session.status === 'signed-out') throw new Error('nobody is signed in');
    const hand = (customerNames: unknown): void =>
      browser.tell({ type: 'signed-in', session, answer: true, customerNames });
    hand([{ userId: 1, name: 'Ромашка' }, null, { userId: 'x', name: 'y' }, { userId: 3, name: '' }]);
    hand('Вокзал');
    hand(undefined);
    expect([namesIn(first), namesIn(second)]).toEqual([['Ромашка'], []]);
  });

  it('but a sign-out of another sign-in is not theirs', () => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn('first'));
    first.close();
    const second = browser.openTab();
    second.session.signIn(keySignIn('second'));
    first.session.signOut();
    expect(tokenIn(second)).toBe('second');
  });
});

describe('a new tab', () => {
  it('asks the others, and takes over their session', () => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn());
    const second = browser.openTab();
    expect(tokenIn(second)).toBe('secret-key');
    expect(second.session.getState()).toMatchObject({ account: { appName: 'ООО «Вокзал»' } });
  });

  it('asks nobody if it knows', () => {
    const browser = new FakeBrowser();
    browser.openTab().session.signIn(keySignIn('secret-key', true));
    browser.sent.length = 0;
    browser.openTab();
    expect(browser.sent).toEqual([]);
  });

  it('gets no answer where nobody is signed in', () => {
    const browser = new FakeBrowser();
    browser.openTab();
    browser.openTab();
    expect(browser.sent.map(({ type }) => type)).toEqual(['hello', 'hello']);
  });

  it('that asks does not take over the tabs that have a session of their own', () => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn('first'));
    first.close();
    const second = browser.openTab();
    second.session.signIn(keySignIn('second'));
    // Hears again what is said, as after a tab was frozen.
    const third = browser.openTab(first.storage);
    expect(tokenIn(third)).toBe('first');
    browser.openTab();
    expect([tokenIn(second), tokenIn(third)]).toEqual(['second', 'first']);
  });
});
