// The cards of the person whom a link's search finds: drawn before React draws them, and only for whoever is signed in.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { filesNamed } from '../app/lazy-chunks.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn, signOut } from '../support/sign-in.ts';
import { findLink } from './find-link.ts';

const VISITORS = 'get.person_visitors';
const link = findLink('phone', phones.karenina);

declare global {
  interface Window {
    /** The headings in an element, and where they stand. */
    headingsIn: (element: Element | null) => readonly string[];
    /** Of the cards that were drawn first. */
    firstHeadings?: readonly string[];
  }
}

/** Runs in the page, before its scripts. */
function watchFirstCards(): void {
  window.headingsIn = (element) =>
    Array.from(element?.querySelectorAll('h1, article h2') ?? [], (each) => {
      const { x, y, width } = each.getBoundingClientRect();
      // On a phone the first number comes later, and takes what the name leaves of its line.
      const box = each.matches('h1') ? [x, y + scrollY] : [x, y + scrollY, width];
      return `${each.textContent}: ${box.map((length) => length.toFixed(1)).join(' ')}`;
    });
  new MutationObserver(() => {
    const first = document.querySelector('main [inert]:has(article)');
    if (first !== null) window.firstHeadings = window.headingsIn(first);
  }).observe(document, { childList: true, subtree: true });
}

test('they are drawn first, where React draws them then', async ({ page, simulator, answers }) => {
  // It changes the texts of phones when it loads.
  await page.route(filesNamed(['phone-library']), () => {});
  await page.addInitScript(watchFirstCards);
  for (const [device, width] of [
    ['desktop', 1280],
    ['phone', 390],
  ] as const) {
    await test.step(device, async () => {
      // Tall enough to show all cards: off-screen cards do not have their real height yet.
      await page.setViewportSize({ width, height: 5000 });
      answers.hold(VISITORS);
      await openSignedIn(page, link);
      await expect(page.getByRole('main').getByText('Loading records')).toBeVisible();
      answers.release();
      await expect(visitorCards(page)).toHaveCount(12);
      await expect(page).toHaveURL(personPath(personIds.karenina));
      const first = await page.evaluate(() => window.firstHeadings ?? []);
      // The person's, and six of the twelve cards; on a busy machine React may come before the others.
      expect(first.length).toBeGreaterThanOrEqual(7);
      const all = await page.evaluate(() => window.headingsIn(document.querySelector('main')));
      expect(all.slice(0, first.length)).toEqual(first);
    });
  }
  expect(callsOf(simulator, VISITORS)).toHaveLength(2);
});

test('they are not for who signs out in another tab while they are on their way', async ({
  page,
  context,
  answers,
}) => {
  await context.addInitScript(watchFirstCards);
  await openSignedIn(page, '/');
  await expect(page.getByRole('button', { name: controls.en.account, exact: true })).toBeVisible();
  answers.hold(VISITORS);
  const tab = await context.newPage();
  await tab.goto(link);
  await expect(tab).toHaveURL(personPath(personIds.karenina));
  await expect.poll(() => answers.waiting()).toBe(1);
  await signOut(page);
  await expect(tab.getByLabel(controls.en.token, { exact: true })).toBeVisible();
  answers.release();
  await expect(tab.getByText('Каренина')).toHaveCount(0);
  expect(await tab.evaluate(() => window.firstHeadings)).toBeUndefined();
  expect(answers.waiting()).toBe(0);
});
