// The text that an agent types, and its focus, are the agent's: what opens by itself meanwhile takes neither.
import type { Page } from '@playwright/test';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Answers } from '#simulator/answers.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

/** Types on while the held calls are answered and the person opens. */
async function expectTypingKept(page: Page, answers: Answers): Promise<void> {
  await allowClipboard(page);
  await page.evaluate(() => navigator.clipboard.writeText('untouched'));
  await expect.poll(() => answers.waiting()).toBeGreaterThan(0);
  await page.keyboard.press('/');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.type('Dol');
  const top = await page.evaluate(() => scrollY);
  answers.release();
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(visitorCards(page)).toHaveCount(12);
  await page.keyboard.type('lly');
  await expect(findField(page)).toBeFocused();
  await expect(findField(page)).toHaveValue('Dollly');
  expect(await readClipboard(page)).toBe('untouched');
  expect(await page.evaluate(() => scrollY)).toBe(top);
}

test('a visitor’s link opens its person while the agent types in the bar', async ({ page, answers }) => {
  answers.hold('getobj.person_for_visitor');
  await openSignedIn(page, '/visitors/7100000512');
  await expectTypingKept(page, answers);

  await test.step('what Enter sent off leaves the focus to the page that it opens', async () => {
    await findField(page).fill('7000000011');
    await findField(page).press('Enter');
    await expect(page).toHaveURL(/\/persons\/7000000011$/);
    await expect(heading(page)).toBeFocused();
    await expect(findField(page)).toHaveValue('');
  });
});
