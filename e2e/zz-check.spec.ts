import { tokens, personIds } from '#simulator/data/reserved.ts';
import { test, expect } from './support/fixtures.ts';
import { openSignedIn } from './support/sign-in.ts';
import { openAccountMenu, readClipboard } from './support/controls.ts';

test('shots', async ({ page, answers }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSignedIn(page, `/persons/${personIds.karenina}`);
  await expect(page.getByRole('list', { name: 'Records' })).toBeVisible();
  const menu = await openAccountMenu(page);
  await menu.getByRole('menuitem', { name: 'Check the connection' }).click();
  await expect(menu).toBeHidden();
  await expect(page.getByRole('table')).toBeVisible();
  await page.screenshot({ path: '/tmp/check-1.png', fullPage: true });
  answers.fail('get.contacts', 'forbidden');
  answers.fail('get.chats_report', 'method_component_disabled');
  await page.getByRole('button', { name: /Check each/ }).click();
  await expect(page.getByRole('status')).toHaveText('Check complete');
  await page.screenshot({ path: '/tmp/check-2.png', fullPage: true });
  await page.getByRole('button', { name: 'Copy the report' }).click();
  console.log(await readClipboard(page));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.screenshot({ path: '/tmp/check-3.png', fullPage: true });
});
