// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Fetch } from '#src/api/rpc/exchange.ts';
import { silentFetch } from '#src/api/testing/fake-fetch.ts';
import { createRecordStore, RECORD_KEY } from '#src/session/session-record.ts';
import { safeStorage } from '#src/session/stores/stored.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { signedInAs } from '#src/session/testing/fake-tabs.ts';

it('the call of a search ends when another tab signs out, and with it that for the person', async () => {
  const storage = new MemoryStorage();
  const store = createRecordStore(
    safeStorage(() => storage),
    document,
  );
  store.write(signedInAs('a'));
  const fetch = vi.fn<Fetch>(silentFetch);
  const globals = {
    localStorage: storage,
    fetch,
    preload: undefined,
    FIND_FILES: [],
    DICTIONARY_FILES: {},
    PRELOAD_SEARCH_FILE: '/src/prerender/preload-search.ts',
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  history.replaceState(null, '', '/find#phone=79165551234');

  await import('./preload-call.ts');
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledOnce());
  const signal = fetch.mock.calls[0]?.[1].signal;
  expect(signal?.aborted).toBe(false);
  dispatchEvent(new StorageEvent('storage', { key: 'person-visitors.theme' }));
  expect(signal?.aborted).toBe(false);
  dispatchEvent(new StorageEvent('storage', { key: RECORD_KEY }));
  expect(signal?.aborted).toBe(true);
});
