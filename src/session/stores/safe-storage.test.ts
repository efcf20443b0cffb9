import { describe, expect, it } from 'vitest';
import { readJson, safeStorage } from './safe-storage.ts';
import { blockedStorage, fullStorage, MemoryStorage } from '#src/session/testing/fake-storage.ts';

describe('storage that never throws', () => {
  it('reads, writes and removes', () => {
    const memory = new MemoryStorage();
    const storage = safeStorage(() => memory);
    expect(storage.write('a', '1')).toBe(true);
    expect(storage.read('a')).toBe('1');
    storage.remove('a');
    expect(storage.read('a')).toBeNull();
  });

  it.each([
    ['blocked', blockedStorage],
    ['full', fullStorage],
  ])('says that nothing was kept where it is %s', (_title, unusable) => {
    const storage = unusable();
    expect(storage.write('a', '1')).toBe(false);
    expect(storage.read('a')).toBeNull();
    expect(() => storage.remove('a')).not.toThrow();
  });

  it('that is blocked later loses only what comes later', () => {
    const memory = new MemoryStorage();
    let blocked = false;
    const storage = safeStorage(() => {
      if (blocked) throw new DOMException('Access is denied.', 'SecurityError');
      return memory;
    });
    storage.write('a', '1');
    blocked = true;
    expect([storage.read('a'), storage.write('a', '2')]).toEqual([null, false]);
    blocked = false;
    expect(storage.read('a')).toBe('1');
  });

  it.each<[string, unknown]>([
    ['{"a":[1]}', { a: [1] }],
    ['null', null],
    ['{', null],
    ['', null],
  ])('gives %j as JSON', (text, value) => {
    const memory = new MemoryStorage();
    memory.setItem('a', text);
    expect(
      readJson(
        safeStorage(() => memory),
        'a',
      ),
    ).toEqual(value);
  });
});
