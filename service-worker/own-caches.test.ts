import { describe, expect, it } from 'vitest';
import { cacheNameOf, findFile, ownCacheNames, type Caches } from './own-caches.ts';

const PATH = '/assets/index-1a2b3c.js';
// `printf good | openssl dgst -sha256 -binary | base64`
const GOOD = 'sha256-dw5gdiTWiSZcpsRIhNCAfZsFTSPEc8EGxyvp3gi3N2w=';
const [first, second] = [cacheNameOf('first'), cacheNameOf('second')];

/** Each cache holds one file. */
function cachesWith(files: Readonly<Record<string, Response>>): Caches {
  return {
    keys: async () => Object.keys(files),
    match: async (path, { cacheName }) => (path === PATH ? files[cacheName]?.clone() : undefined),
  };
}

async function found(files: Readonly<Record<string, Response>>, integrity?: string): Promise<string | null> {
  const caches = cachesWith(files);
  const file = await findFile(caches, await ownCacheNames(caches), PATH, integrity);
  return file === undefined ? null : file.text();
}

describe('a file of the app', () => {
  it('is taken from one of its own caches', async () => {
    expect(await found({ [first]: new Response('good') }, GOOD)).toBe('good');
  });

  it.each(['other-app', 'person-visitors', `x${first}`, ''])(
    'is not taken from the cache %j, even if it is the right one',
    async (name) => {
      expect(await found({ [name]: new Response('good') }, GOOD)).toBeNull();
      expect(await found({ [name]: new Response('good') })).toBeNull();
    },
  );

  it('with another digest is passed over', async () => {
    expect(await found({ [first]: new Response('evil') }, GOOD)).toBeNull();
    expect(await found({ [first]: new Response('evil'), [second]: new Response('good') }, GOOD)).toBe('good');
  });

  it('is no refusal of a server', async () => {
    expect(await found({ [first]: new Response('good', { status: 404 }) }, GOOD)).toBeNull();
  });

  it('can still be read after its digest was taken', async () => {
    const caches = cachesWith({ [first]: new Response('good') });
    const file = await findFile(caches, [first], PATH, GOOD);
    expect(file?.bodyUsed).toBe(false);
  });

  it('that is kept nowhere is not found', async () => {
    expect(await found({})).toBeNull();
    expect(
      await findFile(cachesWith({ [first]: new Response('good') }), [first], '/other.js'),
    ).toBeUndefined();
  });
});
