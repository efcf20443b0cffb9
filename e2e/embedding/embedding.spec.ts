// The viewer in a frame of another product's page, on another site.
import { vokzal } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { openHelp } from '../support/account-menu.ts';
import { startAppServer } from '../support/app-server.ts';
import { controls } from '../support/controls.ts';
import { expect, frameOf, test } from './embedded.ts';
import { heading, personPath, untilWhole, visitorCard, visitorCards } from '../support/person-page.ts';
import { signIn, signOut } from '../support/sign-in.ts';

const words = controls.en;
const example = personPath(personIds.example);
const markedId = 7_100_000_512;

test('signs in within the frame, draws the cards there, and has left its own frame out', async ({
  frame,
}) => {
  const viewer = await frame(`${example}?embed=1`);
  await signIn(viewer);
  await expect(visitorCards(viewer)).toHaveCount(2);
  await expect(heading(viewer)).toHaveText('Тест');
  await expect(viewer.getByRole('combobox', { name: controls.en.language })).toHaveCount(0);
  await expect(viewer.getByRole('banner').getByRole('link')).toHaveCount(1);

  await test.step('the help leaves out the key of the look-up, which the frame has no way to', async () => {
    await untilWhole(viewer);
    const dialog = await openHelp(viewer);
    await expect(dialog).toContainText('Copy the first phone');
    await expect(dialog).not.toContainText('Find a person');
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog).toBeHidden();
  });
  await signOut(viewer);
  await expect(visitorCards(viewer)).toHaveCount(0);

  await test.step('it shows the points when few are left', async () => {
    await signIn(viewer, { token: tokens.fewPoints });
    await expect(viewer.getByRole('banner').getByText(/^Only .*points left today/)).toBeVisible();
  });
});

test('is not framed where nobody, or another site, is named', async ({ page, crm, allowConsoleErrors }) => {
  for (const { title, frameAncestors } of [
    { title: 'nobody is named', frameAncestors: undefined },
    { title: 'another site is named', frameAncestors: 'https://crm.example' },
  ]) {
    await test.step(title, async () => {
      allowConsoleErrors(/frame-ancestors/);
      const closed = await startAppServer(undefined, frameAncestors);
      try {
        const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
        await page.goto(crm.origin + crm.framing(`${closed.url}?embed=1`));
        await refusal;
        const frame = await frameOf(page);
        await expect.poll(() => frame.url()).toMatch(/^chrome-error:/);
        await expect(frame.getByLabel(words.token)).toHaveCount(0);
        // The same page opens in a tab, outside a frame.
        await page.goto(closed.url);
        await expect(page.getByLabel(words.token, { exact: true })).toBeVisible();
      } finally {
        await closed.close();
      }
    });
  }
});

test('a partner chooses the customer in the frame, sees it there, and can put it right', async ({
  frame,
  page,
}) => {
  const viewer = await frame(`${example}?embed=1`);
  const bar = viewer.getByRole('banner');
  const picker = viewer.getByRole('combobox', { name: 'Customer', exact: true });
  await signIn(viewer, { token: tokens.partner });
  await picker.fill('ромашка');
  await viewer
    .getByRole('option', { name: /Ромашка/ })
    .first()
    .click();
  await expect(visitorCards(viewer)).toHaveCount(2);
  await expect(bar).toContainText('Ромашка');
  await expect(visitorCards(viewer).getByText('test@2.ru').first()).toBeVisible();

  // Every ID contains a 1.
  await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('1');
  await bar.getByRole('button', { name: /change the customer/ }).click();
  await picker.fill('вокзал');
  await viewer.getByRole('option', { name: /ООО «Вокзал».*Пётр Облонский/ }).click();
  await expect(bar).toContainText('Вокзал');
  await expect(visitorCards(viewer).first()).toBeVisible();
  await expect(viewer.getByText('test@2.ru')).toHaveCount(0);
  const query = new URL(viewer.url()).searchParams;
  expect([query.get('user_id'), query.get('embed')]).toEqual([String(vokzal.userId), '1']);
  expect(new URL(viewer.url()).hash).toBe('#q=1');
  expect(page.context().pages()).toHaveLength(1);
});

test('takes neither the focus nor the place of the page around it', async ({ frame, page }) => {
  const note = page.getByRole('textbox', { name: 'Note' });
  const undisturbed = async (): Promise<void> => {
    await expect(note).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  };
  const path = `/persons/7000000005?visitor=${markedId}&embed=1`;
  const viewer = await frame(path, true);
  await expect(viewer.getByLabel(words.token, { exact: true })).toBeVisible();
  await undisturbed();
  await signIn(viewer, { remember: true });
  await expect(visitorCard(viewer, markedId)).toBeFocused();

  // On the app's own site the sign-in is remembered, so the next load marks the record at once.
  await page.goto('about:blank');
  const next = await frame(path, true);
  await expect(visitorCard(next, markedId)).toBeVisible();
  await expect(next.getByText(`The record with visitor ID ${markedId} is marked`)).toBeAttached();
  await undisturbed();
});

test('where the frame may keep nothing, the token lives as long as the page', async ({ frame, page }) => {
  await page.addInitScript(() => {
    if (window.parent === window) return;
    const refuse = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  const viewer = await frame(`${example}?embed=1`);
  await signIn(viewer, { remember: true });
  await expect(visitorCards(viewer)).toHaveCount(2);
  await viewer.getByRole('searchbox', { name: 'Find in records' }).fill('346356');
  await expect(visitorCards(viewer)).toHaveCount(1);
  await viewer.getByRole('button', { name: words.refresh, exact: true }).click();
  await expect(visitorCards(viewer)).toHaveCount(1);

  // The page around shows somebody else without a load, so without signing in again.
  await page.evaluate((personId) => {
    window.frames[0]?.postMessage({ type: 'person-visitors:show', personId }, '*');
  }, personIds.karenina);
  await expect(visitorCards(viewer)).toHaveCount(12);

  await page.reload();
  await expect((await frameOf(page)).getByLabel(words.token, { exact: true })).toBeVisible();
});
