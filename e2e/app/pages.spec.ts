// The title of each page, which the browser's tab and history show.
import type { patterns } from '#src/domain/paths.ts';
import { expect, test } from '../support/fixtures.ts';
import { openSignedIn } from '../support/sign-in.ts';

const example = 'Тест · ООО Ромашка — 6145241079';

const pages: Readonly<Record<keyof typeof patterns, { readonly path: string; readonly title: string }>> = {
  lookUp: { path: '/', title: 'Person Visitors' },
  find: { path: '/find', title: 'Person Visitors' },
  person: { path: '/persons/6145241079', title: example },
  visitor: { path: '/visitors/6152759362', title: example },
  check: { path: '/check', title: 'Connection check — Person Visitors' },
  bitrix24: { path: '/bitrix24', title: 'For Bitrix24 — Person Visitors' },
};

for (const { path, title } of Object.values(pages))
  test(`${path} has a heading and its title`, async ({ page }) => {
    await openSignedIn(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(title);
  });
