import { describe, expect, it, vi } from 'vitest';
import { oneAtATime } from './waiting.ts';

const { signal: never } = new AbortController();

/** The browser's locks: of one name one at a time, in turn. */
function fakeLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request: (name: string, _options: LockOptions, callback: () => Promise<void>): Promise<void> => {
      const turn = (last.get(name) ?? Promise.resolve()).then(callback);
      last.set(name, turn);
      return turn;
    },
  };
}

/** Starts two actions; says what was begun and ended, in order. */
async function runTwo(names: readonly [string, string]): Promise<readonly string[]> {
  const said: string[] = [];
  const action = (name: string) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    said.push(`${name} ends`);
    if (name === 'first') throw new Error('failed');
  };
  await Promise.allSettled([
    oneAtATime(names[0], action('first'), never),
    oneAtATime(names[1], action('second'), never),
  ]);
  return said;
}

describe('oneAtATime', () => {
  it('lets the second wait for the end of the first, also if that fails', async () => {
    vi.stubGlobal('navigator', { locks: fakeLocks() });
    expect(await runTwo(['a', 'a'])).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect((await runTwo(['a', 'b'])).slice(0, 2)).toEqual(['first begins', 'second begins']);
  });

  it('gives back what the action gives, and its failure', async () => {
    vi.stubGlobal('navigator', { locks: fakeLocks() });
    expect(await oneAtATime('a', () => Promise.resolve(7), never)).toBe(7);
    await expect(oneAtATime('a', () => Promise.reject(new Error('failed')), never)).rejects.toThrow('failed');
  });

  it.each([
    ['that has no locks', {}],
    ['that does not give them', { locks: { request: () => Promise.reject(new Error('SecurityError')) } }],
  ])('lets everybody go on in a browser %s', async (_title, navigator) => {
    vi.stubGlobal('navigator', navigator);
    expect((await runTwo(['a', 'a'])).slice(0, 2)).toEqual(['first begins', 'second begins']);
  });

  it('waits no longer than its signal lets it', async () => {
    // Held elsewhere for good.
    const request = (_name: string, { signal }: LockOptions): Promise<void> =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    vi.stubGlobal('navigator', { locks: { request } });
    const given = new AbortController();
    const action = oneAtATime('a', () => Promise.resolve('went on'), given.signal);
    given.abort();
    expect(await action).toBe('went on');
  });
});
