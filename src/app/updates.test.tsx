import { beforeEach, expect, it, vi } from 'vitest';
import { safeStorage } from '#src/session/storage.ts';
import { MemoryStorage } from '#src/session/testing/fake-storage.ts';
import { turn } from '#src/ui/testing/render.tsx';
import { reloadOnNewRelease } from './updates.tsx';

const storage = new MemoryStorage();
reloadOnNewRelease(safeStorage(() => storage));

const reload = vi.fn<() => void>();
const fetchPage = vi.fn<() => Promise<Response>>();
const pageOf =
  (entry: string, status = 200) =>
  async () =>
    new Response(`<div id="root"></div><script type="module" src="/assets/${entry}.js"></script>`, {
      status,
    });

/** An hour later in each test: a reload is remembered for a minute. */
let now = Date.now();

beforeEach(() => {
  now += 3_600_000;
  vi.spyOn(Date, 'now').mockReturnValue(now);
  storage.clear();
  const script = Object.assign(document.createElement('script'), { type: 'module' });
  script.setAttribute('src', '/assets/start-1.js');
  document.head.replaceChildren(script);
  document.body.replaceChildren();
  vi.stubGlobal('location', { reload: reload.mockReset() });
  vi.stubGlobal('fetch', fetchPage.mockReset().mockImplementation(pageOf('start-2')));
});

async function missChunk(): Promise<void> {
  dispatchEvent(new Event('vite:preloadError'));
  await turn();
  await turn();
}

it.each([
  ['reloads', { type: 'text', value: '' }, 1],
  ['reloads in spite of a checkbox', { type: 'checkbox', value: 'on' }, 1],
  ['does not reload a page with text in a field', { type: 'text', value: '+7 916' }, 0],
  ['does not reload a page whose field has the focus', { type: 'text', value: '', autofocus: true }, 0],
])('missing chunk of a former release %s', async (_title, field, times) => {
  const input = Object.assign(document.createElement('input'), field);
  document.body.append(input);
  if (input.autofocus) input.focus();
  await missChunk();
  expect(reload).toHaveBeenCalledTimes(times);
});

it.each([
  ['of the same release', pageOf('start-1')],
  ['of a foreign page', async () => new Response('<h1>Welcome to the hotel</h1>')],
  ['of a server error', pageOf('start-2', 503)],
  ['without a network', () => Promise.reject(new TypeError('Failed to fetch'))],
])('missing chunk %s reloads nothing', async (_what, answer) => {
  fetchPage.mockImplementation(answer);
  await missChunk();
  expect(reload).not.toHaveBeenCalled();
});

it('missing chunk reloads once a minute', async () => {
  for (let times = 0; times < 2; times += 1) {
    await missChunk();
    expect(reload).toHaveBeenCalledOnce();
  }
});
