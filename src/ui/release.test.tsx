import { expect, it, vi } from 'vitest';
import { isReplaced } from './release.ts';

const pageWith = (entry: string): string =>
  `<div id="root"></div><script type="module" src="/assets/${entry}.js"></script>`;

it.each([
  ['the same release', async () => new Response(pageWith('start-1')), false],
  ['another release', async () => new Response(pageWith('start-2')), true],
  ['a foreign page', async () => new Response('<h1>Welcome to the hotel</h1>'), false],
  ['a server error', async () => new Response(pageWith('start-2'), { status: 503 }), false],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), false],
])('isReplaced with %s', async (_what, answer, expected) => {
  const script = Object.assign(document.createElement('script'), { type: 'module' });
  script.setAttribute('src', '/assets/start-1.js');
  document.head.replaceChildren(script);
  vi.stubGlobal('fetch', answer);
  expect(await isReplaced()).toBe(expected);
});
