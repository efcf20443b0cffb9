// The titles of tabs and bookmarks.
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { signedInWith, storeSignIn } from '../support/app-storage.ts';
import { expect, test } from '../support/fixtures.ts';
import { openPerson } from '../support/open-person.ts';
import { personPath } from '../support/person-page.ts';
import { openAndSignIn, openSignedIn } from '../support/sign-in.ts';

test('every page says what it is, and never anything else meanwhile', async ({ page, answers }) => {
  await page.addInitScript(() => {
    const titles: string[] = [];
    Object.assign(window, { titles });
    new MutationObserver(() => titles.push(document.title)).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  const expectTitles = async (title: string, waiting: string): Promise<void> => {
    await expect(page).toHaveTitle(title);
    const titles = await page.evaluate((): string[] => Reflect.get(window, 'titles'));
    const allowed = ['', 'Person Visitors', waiting, title];
    expect([...new Set(titles)].filter((one) => !allowed.includes(one))).toEqual([]);
    expect(titles).toContain(title);
  };
  await openAndSignIn(page, '/');
  await expectTitles('Person Visitors', 'Sign in — Person Visitors');
  answers.hold('get.person_visitors');
  // The ID until the name is known.
  const waiting = (path: string) => `${path.split('/').at(-1)} — Person Visitors`;
  const karenina = personPath(personIds.karenina);
  await page.goto(karenina);
  await expectTitles(waiting(karenina), '');
  answers.release();
  await expectTitles('Анна Каренина · ООО «Вокзал» — 7000000005', waiting(karenina));
  for (const [path, title] of [
    [personPath(personIds.example), 'Тест · ООО Ромашка — 6145241079'],
    [personPath(personIds.nobody), '7000000010'],
    ['/no/such/page', 'No such page — Person Visitors'],
    ['/persons/9000000010', '9000000010 — Person Visitors'],
  ] as const) {
    await page.goto(path);
    await expectTitles(title, waiting(path));
  }
});

test('a partner who is asked for the customer has a title of that page, not of the account before', async ({
  page,
  context,
}) => {
  await openPerson(page, personIds.karenina);
  await expect(page).toHaveTitle(/^Анна Каренина/);
  // A partner has signed in in another tab.
  const other = await context.newPage();
  await other.goto('/');
  await storeSignIn(other, { ...signedInWith(tokens.partner), signInId: 'another' });
  await expect(page).toHaveTitle('7000000005 — Person Visitors');
  await expect(page.getByRole('combobox', { name: 'Customer', exact: true })).toBeVisible();
  await openSignedIn(page, '/visitors/7100000512', tokens.partner);
  await expect(page.getByRole('combobox', { name: 'Customer', exact: true })).toBeVisible();
  await expect(page).toHaveTitle('7100000512 — Person Visitors');
});
