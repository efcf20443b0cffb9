// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { isReplaced } from './release.ts';

const pageOf = (entry: string): string =>
  `<div id="root"></div><script type="module" src="/assets/${entry}.js"></script>`;

it.each([
  ['the same release', async () => new Response(pageOf('start-1')), false],
  ['another release', async () => new Response(pageOf('start-2')), true],
  ['the page of somebody else', async () => new Response('<h1>Welcome to the hotel</h1>'), false],
  ['a fault', async () => new Response(pageOf('start-2'), { status: 503 }), false],
  ['a network that is down', () => Promise.reject(new TypeError('Failed to fetch')), false],
])('%s: replaced or not', async (_what, answer, expected) => {
  const script = Object.assign(document.createElement('script'), { type: 'module' });
  script.setAttribute('src', '/assets/start-1.js');
  document.head.replaceChildren(script);
  vi.stubGlobal('fetch', answer);
  expect(await isReplaced()).toBe(expected);
});
