// What a tab and a bookmark say.
import { personIds } from '#simulator/data/person-ids.ts';
import { expect, test } from './fixtures.ts';
import { personPath } from './person-page.ts';
import { openAndSignIn } from './sign-in.ts';

test('every page says what it is, and never anything else meanwhile', async ({ page }) => {
  await page.addInitScript(() => {
    const titles: string[] = [];
    Object.assign(window, { titles });
    new MutationObserver(() => titles.push(document.title)).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  const expectTitles = async (title: string | RegExp): Promise<void> => {
    await expect(page).toHaveTitle(title);
    const titles: unknown = await page.evaluate(() => Reflect.get(window, 'titles'));
    expect(String(titles)).toBeTruthy();
    expect(String(titles)).not.toMatch(/load|undefined|null/i);
  };
  await openAndSignIn(page, '/');
  await expectTitles('Person Visitors');
  for (const [path, title] of [
    ['/', 'Person Visitors'],
    [personPath(personIds.example), 'Тест · ООО Ромашка — 6145241079'],
    [personPath(personIds.karenina), 'Анна Каренина · ООО «Вокзал» — 7000000005'],
    [personPath(personIds.nobody), '7000000010'],
    [personPath(personIds.minimal), '7000000011'],
    ['/no/such/page', /^No such page/],
    ['/persons/9000000010', /^9000000010/],
  ] as const) {
    await page.goto(path);
    await expectTitles(title);
  }
});
