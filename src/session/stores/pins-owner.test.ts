import { beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { createPinnedPeople, type PinnedPeople } from './people-lists.ts';
import { safeStorage } from './safe-storage.ts';
import type { Account } from '#src/api/requests/account.ts';
import type { SignedIn } from '#src/session/session-state.ts';
import type { SignInInput } from '#src/session/session-options.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { keySignIn, oneTab, otherSignIn } from '#src/session/testing/fake-tabs.ts';

function accountOf({ account }: SignInInput): Account {
  if (account === 'unavailable') throw new Error('no account');
  return account;
}

const signedIn = (input = keySignIn(), signInId = 'a1'): SignedIn => ({
  ...input,
  status: 'signed-in',
  partner: false,
  signInId,
  startedAt: 0,
});
const signedOut = { status: 'signed-out', end: null } as const;

let storage: MemoryStorage;
const safe = () => safeStorage(() => storage);

beforeEach(() => {
  storage = new MemoryStorage();
});

/** As the first account's agent has it. */
function pinnedIn(device = safe()): PinnedPeople {
  const pinned = createPinnedPeople(device);
  pinned.follow(signedIn());
  return pinned;
}

const labelsOf = (pinned: PinnedPeople) => pinned.getState().map(({ label }) => label);

it('pins are not seen by the next account’s agent; the first one has them again', () => {
  const pinned = pinnedIn();
  pinned.pin({ ...personOf(1), label: 'first' });
  pinned.follow(signedOut);
  expect([labelsOf(pinned), pinned.isOpen()]).toEqual([[], false]);
  pinned.follow(signedIn(otherSignIn(), 'b2'));
  expect([labelsOf(pinned), pinned.isOpen()]).toEqual([[], true]);
  pinned.pin({ ...personOf(2), label: 'second' });
  pinned.follow(signedIn(keySignIn(), 'c3'));
  expect(labelsOf(pinned)).toEqual(['first']);
  pinned.follow(signedIn(otherSignIn(), 'd4'));
  expect(labelsOf(pinned)).toEqual(['second']);
});

it('pins of another agent of the same account are others', () => {
  const pinned = pinnedIn();
  pinned.pin({ ...personOf(1), label: 'mine' });
  pinned.follow(signedIn({ ...keySignIn(), account: { ...accountOf(keySignIn()), userId: 511 } }));
  expect(labelsOf(pinned)).toEqual([]);
});

it('pins are kept under the account’s ids, without a name of it or of the agent', () => {
  const pinned = createPinnedPeople(safe());
  pinned.follow(signedIn(keySignIn('secret-key', true)));
  pinned.pin({ ...personOf(1), label: 'x' });
  expect(storage.getItem('person-visitors.pinned.7.510')).not.toBeNull();
  expect(storage.text()).not.toMatch(/Вокзал|Марина|secret/);
});

it('where the API tells the account only, not its user, the account’s pins are kept by the account', () => {
  const account = { ...accountOf(keySignIn()), userId: null };
  const pinned = createPinnedPeople(safe());
  pinned.follow(signedIn({ ...keySignIn('secret-key', true), account }));
  expect(pinned.pin({ ...personOf(1), label: 'ours' })).toBe(true);
  expect(storage.getItem('person-visitors.pinned.7')).not.toBeNull();
  pinned.follow(signedIn(otherSignIn(), 'b2'));
  expect(labelsOf(pinned)).toEqual([]);
});

it('where the API does not tell which account it is, nobody sees pins, or can pin', () => {
  pinnedIn().pin({ ...personOf(1), label: 'of somebody' });
  const kept = storage.text();
  const pinned = createPinnedPeople(safe());
  for (const account of ['unavailable', { ...accountOf(keySignIn()), appId: null }] as const) {
    // As a remembered sign-in had it, before its account was asked for.
    pinned.follow({ ...signedIn({ ...keySignIn(), account }), owner: '7.510' });
    expect(pinned.isOpen()).toBe(false);
    expect(pinned.pin({ ...personOf(2), label: 'y' })).toBe(false);
    pinned.unpin(personOf(1));
    expect(labelsOf(pinned)).toEqual([]);
  }
  expect(storage.text()).toBe(kept);
});

it('pins of another account are told to the listeners', () => {
  const pinned = pinnedIn();
  pinned.pin({ ...personOf(1), label: 'first' });
  const heard: number[] = [];
  pinned.subscribe(() => heard.push(pinned.getState().length));
  pinned.follow(signedIn());
  expect(heard).toEqual([]);
  pinned.follow(signedIn(otherSignIn(), 'b2'));
  expect(heard).toEqual([0]);
});

describe('a remembered sign-in, which starts without its account,', () => {
  /** The browser was closed and is open again. `rewrite`: what has become of its record meanwhile. */
  function restart(rewrite = (text: string): string => text): PinnedPeople {
    const { browser, tab } = oneTab(keySignIn('secret-key', true));
    const before = createPinnedPeople(safe());
    before.follow(tab.session.getState());
    before.pin({ ...personOf(1), label: 'mine' });
    tab.close();
    const record = browser.device.getItem('person-visitors.session') ?? '';
    browser.device.setItem('person-visitors.session', rewrite(record));
    const { session } = browser.openTab();
    expect(session.getState()).toMatchObject({ status: 'signed-in', account: null });
    const after = createPinnedPeople(safe());
    after.follow(session.getState());
    return after;
  }

  it('has its pins at once', () => {
    expect(labelsOf(restart())).toEqual(['mine']);
  });

  it.each(['"../x"', '7', 'null', '{}'])('but none by what no viewer wrote: %s', (owner) => {
    const pinned = restart((text) => text.replace('"7.510"', owner));
    expect([labelsOf(pinned), pinned.isOpen()]).toEqual([[], false]);
  });
});
