// Where the token and personal data must never be.
import type { Page } from '@playwright/test';
import { example } from '#simulator/data/people.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { find, press } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { signIn, signOut } from '../support/sign-in.ts';

const path = personPath(personIds.example);

const personal: readonly string[] = example
  .flatMap(({ name, company, commentary, phones, emails }) =>
    [name, company, commentary, phones, emails].flat(),
  )
  .filter((text) => text != null);

/** Data that outlives the tab. */
const deviceStorage = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify({ local: Object.entries(localStorage), caches: await caches.keys(), databases });
  });

// The cached files: service-worker.spec.ts.
test('URLs and storage have no personal data, the token if remembered', async ({ page, context }) => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(decodeURIComponent(request.url())));
  page.on('framenavigated', (frame) => urls.push(decodeURIComponent(frame.url())));
  await page.goto(path);
  for (const remember of [false, true])
    await test.step(remember ? 'remembered' : 'not remembered', async () => {
      await signIn(page, { remember });
      await expect(visitorCards(page)).toHaveCount(2);
      await press(page, 'Refresh');
      await page.getByRole('link', { name: /look-up/ }).click();
      await find(page, 'visitor_id=6152759377');
      await expect(page).toHaveURL(`${path}?visitor=6152759377`);
      await expect(heading(page)).toHaveText('Тест');
      // Links have IDs only.
      await page.getByRole('link', { name: /look-up/ }).click();
      const recentPeople = page.getByRole('list', { name: 'Recent people' });
      await expect(recentPeople).toBeVisible();
      for (const link of await recentPeople.getByRole('link').all())
        await expect(link).toHaveAttribute('href', /^\/persons\/\d+$/);
      await expect(page).toHaveTitle('Person Visitors');

      const stored = await deviceStorage(page);
      expect(urls.some((url) => url.endsWith('/api/v2.0'))).toBe(true);
      for (const text of [...personal, tokens.client])
        expect(urls.filter((url) => url.includes(text))).toEqual([]);
      for (const text of [...personal, '6145241079']) expect(stored).not.toContain(text);
      expect(stored.includes(tokens.client)).toBe(remember);
      expect(JSON.parse(stored)).toMatchObject({ caches: [], databases: [] });
      // The mask, which is as long as the token.
      const mask = new RegExp(`^[\\w-]{${Math.ceil((tokens.client.length * 4) / 3)}}$`);
      const cookie = expect.objectContaining({
        name: expect.stringMatching(/^person-visitors\.[0-9a-f]{32}\.[0-9a-f]{8}$/),
        value: expect.stringMatching(mask),
        path: '/',
        expires: -1,
        sameSite: 'Strict',
      });
      expect(await context.cookies()).toEqual(remember ? [] : [cookie]);
      const origins = new Set(urls.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).origin));
      expect([...origins]).toEqual([new URL(page.url()).origin]);
      await page.goBack();
      await expect(heading(page)).toHaveText('Тест');
      await signOut(page);
    });
});
