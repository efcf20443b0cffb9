// The Escape key: what it clears, and what has it first.
import { openHelp } from '../support/account-menu.ts';
import { expect, test } from '../support/fixtures.ts';
import { untilWhole, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const karenina = '/persons/7000000005';

test('Escape closes what is nearest', async ({ page }) => {
  await test.step('Escape clears the filter and the choice from everywhere', async () => {
    await openSignedIn(page, `${karenina}?sort=name`);
    await untilWhole(page);
    const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
    const show = page.getByRole('combobox', { name: 'Show', exact: true });
    const phone = page.getByRole('button', { name: /^Show only the records with \+7 916 555 12 34/ });
    await expect(phone).toBeVisible();
    for (const from of [filter, phone, show, visitorCards(page).first(), null]) {
      await phone.click();
      await show.selectOption('With phone');
      await filter.fill('анна');
      await expect(visitorCards(page)).toHaveCount(4);
      await filter.blur();
      await from?.focus();
      await page.keyboard.press('Escape');
      await expect(visitorCards(page)).toHaveCount(12);
      await expect(filter).toHaveValue('');
      await expect(show).toHaveValue('all');
      await expect(phone).toHaveAttribute('aria-pressed', 'false');
      await expect(page).toHaveURL(`${karenina}?sort=name`);
    }
  });
  await test.step('Escape in an open list of choices is for the list, and the filter stays', async () => {
    await openSignedIn(page, karenina);
    await untilWhole(page);
    const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
    const show = page.getByRole('combobox', { name: 'Show', exact: true });
    await filter.fill('анна');
    await expect(visitorCards(page)).toHaveCount(5);
    await show.click();
    await expect.poll(() => show.evaluate((list) => list.matches(':open'))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(filter).toHaveValue('анна');
    await expect(visitorCards(page)).toHaveCount(5);
  });
  await test.step('Escape in a window closes the window, and the filter stays', async () => {
    await openSignedIn(page, karenina);
    await untilWhole(page);
    const filter = page.getByRole('searchbox', { name: 'Filter visitors', exact: true });
    await filter.fill('анна');
    await filter.blur();
    const dialog = await openHelp(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(filter).toHaveValue('анна');
    await page.getByRole('button', { name: 'Account', exact: true }).click();
    await expect(page.getByRole('menuitem').last()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem')).toHaveCount(0);
    await expect(filter).toHaveValue('анна');
    await page.keyboard.press('Escape');
    await expect(filter).toHaveValue('');
  });
});
