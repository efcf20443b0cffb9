import { describe, expect, it } from 'vitest';
import { createEndedSignIns, MAX_ENDED } from './ended-sign-ins.ts';
import { safeStorage } from '#src/session/stores/stored.ts';
import { blockedStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';
import {
  FakeBrowser,
  keySignIn,
  otherSignIn,
  refusedCall,
  signInIdOf,
  tokenIn,
  oneTab,
  twoTabs,
} from '#src/session/testing/fake-tabs.ts';

describe('sign-ins that have ended', () => {
  it('are the last hundred', () => {
    const memory = new MemoryStorage();
    const ended = createEndedSignIns(safeStorage(() => memory));
    for (let count = 0; count <= MAX_ENDED; count += 1) ended.add(`sign-in-${count}`);
    expect([ended.has('sign-in-0'), ended.has('sign-in-1'), ended.has(`sign-in-${MAX_ENDED}`)]).toEqual([
      false,
      true,
      true,
    ]);
    ended.remove('sign-in-1');
    expect(ended.has('sign-in-1')).toBe(false);
  });

  it.each(['{', '{}', 'null', '[1,null,{}]', '"sign-in"'])('are none where %s is stored', (text) => {
    const memory = new MemoryStorage();
    memory.setItem('person-visitors.ended-sign-ins', text);
    expect(createEndedSignIns(safeStorage(() => memory)).has('sign-in')).toBe(false);
  });

  it('are at least the last where there is hardly room', () => {
    const memory = new MemoryStorage();
    const ended = createEndedSignIns(safeStorage(() => memory));
    for (let count = 0; count < 20; count += 1) ended.add(`sign-in-${count}`);
    memory.setItem = (key, value) => {
      if (value.length > 20) throw new DOMException('full', 'QuotaExceededError');
      MemoryStorage.prototype.setItem.call(memory, key, value);
    };
    ended.add('the-last');
    expect(ended.has('the-last')).toBe(true);
  });

  it('are not known where storage is blocked, and nothing throws', () => {
    const ended = createEndedSignIns(blockedStorage());
    ended.add('sign-in');
    expect(ended.has('sign-in')).toBe(false);
  });
});

describe('signing out holds', () => {
  it('for a tab that was closed then, and is opened again', () => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn());
    const closed = browser.openTab();
    closed.close();
    first.session.signOut();
    const reopened = browser.openTab(closed.storage);
    expect(tokenIn(reopened)).toBeNull();
    expect(reopened.storage.length).toBe(0);
    expect(reopened.ended).toEqual(['account']);
  });

  it('so that such a tab takes over the account that is signed in now', () => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn());
    const closed = browser.openTab();
    closed.close();
    first.session.signIn(otherSignIn());
    const reopened = browser.openTab(closed.storage);
    expect(tokenIn(reopened)).toBe('other-key');
    expect(reopened.ended).toContain('account');
  });

  it('or the one that is remembered on the device', () => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn());
    const closed = browser.openTab();
    closed.close();
    first.session.signIn({ ...otherSignIn(), remember: true });
    first.close();
    const reopened = browser.openTab(closed.storage);
    expect(tokenIn(reopened)).toBe('other-key');
    expect(reopened.storage.text()).toContain('other-key');
    expect(reopened.ended).toEqual(['account']);
  });

  it.each(['a page that comes back', 'a hello'])('for one that slept, and hears of it by %s', (how) => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn());
    const asleep = browser.openTab();
    browser.deafen(asleep);
    first.session.signOut();
    first.close();
    expect(tokenIn(asleep)).toBe('secret-key');
    browser.wake(asleep);
    browser.sent.length = 0;
    if (how === 'a hello') browser.openTab();
    else asleep.session.endIfEnded();
    expect(tokenIn(asleep)).toBeNull();
    expect(browser.sent.filter(({ type }) => type === 'signed-in')).toEqual([]);
  });

  it('against a tab that slept and gives the ended one to a new tab', () => {
    const browser = new FakeBrowser();
    const first = browser.openTab();
    first.session.signIn(keySignIn());
    const state = first.session.getState();
    first.session.signOut();
    const fresh = browser.openTab();
    if (state.status === 'signed-in') browser.tell({ type: 'signed-in', session: state, answer: true });
    expect(tokenIn(fresh)).toBeNull();
  });

  it('but a sign-in after it is a new one', () => {
    const { tab } = oneTab();
    const signInId = signInIdOf(tab);
    tab.session.signOut();
    tab.session.signIn(keySignIn());
    expect(signInIdOf(tab)).not.toBe(signInId);
  });

  it('and leaves what another tab had the device remember since', () => {
    const browser = new FakeBrowser();
    const asleep = browser.openTab();
    asleep.session.signIn(keySignIn());
    browser.deafen(asleep);
    const other = browser.openTab();
    other.session.signIn({ ...otherSignIn(), remember: true });
    browser.wake(asleep);
    asleep.session.signOut();
    other.close();
    expect(tokenIn(browser.openTab())).toBe('other-key');
  });
});

const another = {
  appId: 9,
  appName: 'B',
  userId: 9,
  userName: '',
  isPartner: true,
  timeZone: null,
  components: null,
};

describe('a sign-in that another tab tells of', () => {
  const rejectedTabs = () => {
    const { browser, first: tab, second: other } = twoTabs();
    tab.session.tokenRejected(signInIdOf(tab), 'access_token_invalid', refusedCall(Infinity));
    for (const { ended } of [tab, other]) ended.length = 0;
    return { browser, tab, other };
  };

  it('keeps what is remembered of people when the API says that it is the same account’s', async () => {
    const { tab, other } = rejectedTabs();
    other.session.signIn(keySignIn('new'));
    expect(tokenIn(tab)).toBeNull();
    await expect.poll(() => tokenIn(tab)).toBe('new');
    expect(tab.ended).toEqual([]);
  });

  it.each([
    ['says that it is another’s', async () => another, another],
    ['does not say', () => Promise.reject(new Error('no network')), null],
    ['may not be asked', async () => 'unavailable' as const, 'unavailable'],
  ])('drops it when the API %s', async (_title, whoseIs, account) => {
    const { browser, tab, other } = rejectedTabs();
    browser.whoseIs = whoseIs;
    other.session.signIn(keySignIn('new'));
    await expect.poll(() => tokenIn(tab)).toBe('new');
    expect(tab.ended).toEqual(['account']);
    expect(tab.session.getState()).toMatchObject({ account });
  });

  it('drops it for a renewed token, too, when the API does not say whose that is', async () => {
    const { browser, first: other, second: tab } = twoTabs();
    browser.whoseIs = () => Promise.reject(new Error('no network'));
    other.session.signIn(keySignIn('new'));
    await expect.poll(() => tokenIn(tab)).toBe('new');
    expect(tab.ended).toEqual(['account']);
  });

  it('is followed at once where a sign-out has left nothing to keep', () => {
    const { browser, first: tab, second: other } = twoTabs();
    tab.session.signOut();
    browser.whoseIs = () => Promise.reject(new Error('nobody is to ask'));
    other.session.signIn(keySignIn('new'));
    expect(tokenIn(tab)).toBe('new');
  });

  it('is not followed when it has ended before the API said whose it is', async () => {
    const { tab, other } = rejectedTabs();
    other.session.signIn(keySignIn('new'));
    other.session.signOut();
    await new Promise((resolve) => setTimeout(resolve));
    expect(tokenIn(tab)).toBeNull();
  });

  it('under the same id is not followed when the API says that it is another account’s', async () => {
    const { browser, first: tab, second: other } = twoTabs();
    let asked = 0;
    browser.whoseIs = async () => {
      asked += 1;
      return another;
    };
    other.session.signIn(keySignIn('new'));
    await expect.poll(() => asked).toBe(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(tokenIn(tab)).toBe('secret-key');
  });
});
