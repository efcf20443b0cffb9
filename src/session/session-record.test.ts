import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeStorage } from '#src/session/stores/stored.ts';
import { fromRecord, parseEnd, toRecord } from './session-record.ts';
import type { SignedIn } from './session-state.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { refusedCall, storesOf } from '#src/session/testing/fake-tabs.ts';
import { tokenOf } from '#src/api/testing/ids.ts';

const session: SignedIn = {
  status: 'signed-in',
  token: tokenOf('secret-key'),
  kind: { type: 'session', login: 'marina' },
  signInId: 'abc',
  startedAt: 1_700_000_000_000,
  remember: true,
  partner: true,
  account: {
    appId: 7,
    appName: 'ООО «Вокзал»',
    userId: 510,
    userName: 'Марина',
    isPartner: true,
    timeZone: 'Europe/Moscow',
    components: ['dataapi'],
  },
};
const record = toRecord(session);
const viaJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** As after a visit before: `text` lies in both storages. */
function load(text: string): SignedIn | null {
  const storage = new MemoryStorage();
  storage.setItem('person-visitors.session', text);
  const safe = safeStorage(() => storage);
  return storesOf(safe, safe).store.load();
}

describe('a record of a sign-in', () => {
  it.each<[Partial<SignedIn>]>([
    [{}],
    [{ kind: { type: 'key' }, remember: false }],
    [{ account: 'unavailable' }],
    [{ account: null }],
    [
      {
        account: {
          appId: null,
          appName: null,
          userId: null,
          userName: null,
          isPartner: false,
          timeZone: null,
          components: null,
        },
      },
    ],
  ])('is read back through JSON, with %j', (part) => {
    const kept = { ...session, ...part };
    const read = fromRecord(viaJson(toRecord(kept)));
    expect(read && toRecord(read)).toEqual(toRecord(kept));
    expect(read?.token.equals(kept.token)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['no object', 'secret-key'],
    ['null', null],
    ['a list', [record]],
    ['no token', { ...record, token: undefined }],
    ['an empty token', { ...record, token: ' ' }],
    ['a token that is no text', { ...record, token: 42 }],
    ['an unknown kind', { ...record, kind: { type: 'cookie' } }],
    ['a session without a login', { ...record, kind: { type: 'session' } }],
    ['no kind', { ...record, kind: null }],
    ['no id', { ...record, signInId: '' }],
    ['an id that is no text', { ...record, signInId: 1 }],
    ['a moment that is no number', { ...record, startedAt: '2026-11-25' }],
  ])('with %s is none', (_title, value) => {
    expect(fromRecord(value)).toBeNull();
  });

  it('remembers only where that was asked for', () => {
    expect(fromRecord({ ...record, remember: 'yes' })?.remember).toBe(false);
  });

  it('may have no components', () => {
    expect(fromRecord({ ...record, account: { appId: 7 } })?.account).toMatchObject({
      appId: 7,
      components: null,
    });
  });

  it('with names of a wrong type keeps the session, without them', () => {
    const account = {
      appId: '7',
      appName: 7,
      userId: '1',
      userName: {},
      isPartner: 'no',
      timeZone: 3,
      components: ['dataapi', 3],
    };
    expect(fromRecord({ ...record, account })?.account).toEqual({
      appId: null,
      appName: null,
      userId: null,
      userName: null,
      isPartner: false,
      timeZone: null,
      components: null,
    });
    expect(fromRecord({ ...record, account: 'Вокзал' })?.account).toBeNull();
  });

  it.each(['', 'secret-key', '{', 'null', '[]', '{}', '{"token":"x"}', '"\\ud800"', '1e999'])(
    '%j in storage is as nothing in storage',
    (text) => {
      expect(load(text)).toBeNull();
    },
  );

  it('of anybody’s JSON never throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => load(text)).not.toThrow();
      }),
    );
  });
});

describe('the end of a session, told by another tab', () => {
  const end = {
    mnemonic: 'access_token_expired',
    kind: { type: 'key' },
    remember: false,
    endedAt: 5,
    call: refusedCall(4),
  };

  it('is read as it was sent', () => {
    expect(parseEnd(viaJson(end))).toEqual(end);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['text', 'access_token_expired'],
    ['another mnemonic', { ...end, mnemonic: 'forbidden' }],
    ['no kind', { ...end, kind: undefined }],
    ['no moment', { ...end, endedAt: null }],
    ['a moment that is no date', { ...end, endedAt: 1e300 }],
    ['no call', { ...end, call: null }],
    ['a call without an id', { ...end, call: { ...end.call, requestId: 7 } }],
    ['a call at no date', { ...end, call: { ...end.call, at: -1e300 } }],
  ])('is unknown for %s', (_title, value) => {
    expect(parseEnd(value)).toBeNull();
  });
});
