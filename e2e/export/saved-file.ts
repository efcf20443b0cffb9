import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Presses the button, and reads the file that the browser saves. */
export async function downloadCsv(
  page: Page,
  button: 'Download CSV' | 'Скачать CSV' = 'Download CSV',
): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
