// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { safeStorage } from '#src/session/storage.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { isReplaced, reloadToNewest } from '#src/ui/release.ts';
import { reloadOnNewRelease } from './updates.tsx';

vi.mock('#src/ui/release.ts', () => ({
  isReplaced: vi.fn<() => Promise<boolean>>(),
  reloadToNewest: vi.fn<() => Promise<void>>(),
}));

const storage = new MemoryStorage();
reloadOnNewRelease(safeStorage(() => storage));

/** An hour later in each test: a reload is remembered for a minute. */
let now = Date.now();

beforeEach(() => {
  now += 3_600_000;
  vi.spyOn(Date, 'now').mockReturnValue(now);
  storage.clear();
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: false } });
  vi.mocked(reloadToNewest).mockReset();
  vi.mocked(isReplaced).mockReset().mockResolvedValue(true);
});

async function missChunk(): Promise<void> {
  dispatchEvent(new Event('vite:preloadError'));
  await vi.waitFor(() => expect(isReplaced).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve));
}

it.each([
  ['reloads an unused page', { hasBeenActive: false }, 1],
  ['does not reload a used page', { hasBeenActive: true }, 0],
  ['does not reload if use is unknown', undefined, 0],
])('missing chunk of a new release %s', async (_title, userActivation, times) => {
  vi.stubGlobal('navigator', userActivation === undefined ? {} : { userActivation });
  await missChunk();
  expect(reloadToNewest).toHaveBeenCalledTimes(times);
});

it('missing chunk reloads only for another release, once a minute', async () => {
  vi.mocked(isReplaced).mockResolvedValueOnce(false);
  await missChunk();
  expect(reloadToNewest).not.toHaveBeenCalled();
  for (let times = 0; times < 2; times += 1) {
    await missChunk();
    expect(reloadToNewest).toHaveBeenCalledOnce();
  }
});
