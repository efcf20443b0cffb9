// The browser enforces the content security policy, and these tests notice every breach.
import { readFileSync } from 'node:fs';
import { HASH_FILE } from '../../scripts/vite/inline-scripts.ts';
import { securityHeaders } from '../../scripts/vite/security-headers.ts';
import { MEDIA_SOURCES } from '../support/app-server.ts';
import { expect, test } from '../support/fixtures.ts';

const breaches: readonly (readonly [what: string, breach: () => unknown])[] = [
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

test('every answer carries the security headers, and each breach is refused, and fails a test that did not announce it', async ({
  page,
  request,
  consoleWatch,
  allowConsoleErrors,
}) => {
  const inlineScripts = readFileSync(new URL(`../../dist/${HASH_FILE}`, import.meta.url), 'utf8');
  const headers = Object.fromEntries(
    Object.entries(securityHeaders(inlineScripts, { mediaSources: MEDIA_SOURCES })).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  for (const path of ['/', '/persons/1', '/simulator.json', '/api/v2.0', '/assets/missing.js']) {
    expect((await request.get(path)).headers(), path).toMatchObject(headers);
  }
  for (const [what, breach] of breaches) {
    await test.step(what, async () => {
      // By then, the console has the messages of the page before.
      await page.goto('/');
      const said = consoleWatch.unexpected().length;
      await page.evaluate(breach).catch(() => {});
      await expect
        .poll(() => consoleWatch.unexpected().slice(said).join('\n'))
        .toContain('Breach of the content security policy');
    });
  }
  allowConsoleErrors(/Content Security Policy|Trusted/i);
});
