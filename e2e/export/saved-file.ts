import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Presses an item of the menu, and reads the file that the browser saves. */
export async function save(
  page: Page,
  button: string,
  item: string,
): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
