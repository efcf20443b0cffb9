// The content security policy is enforced, and every violation fails its test.
import { readFileSync } from 'node:fs';
import { HASH_FILE } from '../../scripts/vite/index-html.ts';
import { securityHeaders } from '../../scripts/vite/server-rules.ts';
import { MEDIA_SOURCES } from '../support/app-server.ts';
import { expect, test } from '../support/fixtures.ts';

const violations: readonly (readonly [name: string, violate: () => unknown])[] = [
  [
    'an inline script',
    () => document.head.append(Object.assign(document.createElement('script'), { textContent: 'x()' })),
  ],
  // Asynchronous: the policy does not apply to `eval` called synchronously in `page.evaluate`.
  // oxlint-disable-next-line no-eval -- that it fails is the test
  ['code made of text', () => setTimeout(() => globalThis.eval('1'))],
  ['markup made of text', () => (document.body.innerHTML = '<p>')],
  ['a frame', () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }))],
  ['a picture of another site', () => (new Image().src = 'https://elsewhere.test/x.png')],
  ['a call to another site', () => fetch('https://elsewhere.test/')],
];

test('security policy is enforced', async ({ page, request, consoleWatch, allowConsoleErrors }) => {
  const inlineScripts = readFileSync(new URL(`../../dist/${HASH_FILE}`, import.meta.url), 'utf8');
  const headers = new Headers(securityHeaders(inlineScripts, { mediaSources: MEDIA_SOURCES }));
  for (const path of ['/', '/persons/1', '/simulator.json', '/api/v2.0', '/assets/missing.js'])
    expect((await request.get(path)).headers(), path).toMatchObject(Object.fromEntries(headers));
  await page.goto('/');
  for (const [name, violate] of violations)
    await test.step(name, async () => {
      const before = consoleWatch.unexpected().length;
      await page.evaluate(violate).catch(() => {});
      await expect
        .poll(() => consoleWatch.unexpected().slice(before).join('\n'))
        .toContain('Violation of the content security policy');
    });
  allowConsoleErrors(/Content Security Policy|Trusted/i);
});
