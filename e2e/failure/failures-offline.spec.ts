// No network, and unreachable servers.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { find, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectOneLine, offlineStrip } from '../support/strip.ts';
import { noticeOf, notices, switchLanguage, recordsList } from '../support/notice.ts';
import { untilPersonWhole, untilWhole } from '../support/person-page.ts';
import { fakeTime } from '../support/passing-time.ts';
import { filesNamed, readyForOffline, untilLoaded } from '../app/lazy-chunks.ts';
import { openSignedIn } from '../support/sign-in.ts';

const METHOD = 'get.person_visitors';
/** Where what was asked for would be. */
const waiting = {
  en: 'You are offline. The page waits for the network.',
  ru: 'Вы не в сети. Страница ждёт подключения.',
};
const inPage = (page: Page, language: 'en' | 'ru' = 'en') =>
  page.getByRole('main').getByText(waiting[language], { exact: true });

/** Chromium asks for the icon again when the address changes. */
const ICON = /ERR_INTERNET_DISCONNECTED.*favicon/;

/** Submits the field of the look-up page, which is open already. */
async function lookUp(page: Page, id: number): Promise<void> {
  await findField(page).fill(String(id));
  await page.getByRole('button', { name: controls.en.find, exact: true }).click();
}

test('offline is drawn at once, in both languages, and heals by itself', async ({
  signedInPage: page,
  context,
  simulator,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(ICON);
  await expect(findField(page)).toBeVisible();
  await untilWhole(page);
  await readyForOffline(page);
  await context.setOffline(true);
  await lookUp(page, personIds.example);
  await expect(offlineStrip(page)).toBeVisible();
  await expect(inPage(page)).toBeVisible();
  await expectAccessible(page);
  await switchLanguage(page, 'ru');
  await expect(inPage(page, 'ru')).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(0);

  await context.setOffline(false);
  await expect(recordsList(page, 'ru')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  expect(callsOf(simulator, METHOD)).toHaveLength(1);

  await test.step('a visitor’s page is drawn offline, too', async () => {
    // What the first cards loaded would otherwise fail on its way.
    await untilLoaded(page, filesNamed(['phone-library']));
    await context.setOffline(true);
    await find(page, 'visitor_id 7100000505', 'ru');
    await expect(inPage(page, 'ru')).toBeVisible();
    await context.setOffline(false);
    await expect(recordsList(page, 'ru')).toBeVisible();
  });
});

test('a refresh without network keeps what is shown, and heals by itself', async ({
  page,
  context,
  simulator,
}) => {
  await openSignedIn(page, `/persons/${personIds.example}`);
  await expect(recordsList(page)).toBeVisible();
  await untilPersonWhole(page);
  await readyForOffline(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: controls.en.refresh, exact: true }).click();
  const strip = offlineStrip(page);
  await expect(strip).toBeVisible();
  await expectOneLine(strip);
  await expectAccessible(page);
  await expect(recordsList(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await context.setOffline(false);
  await expect(strip).toBeHidden();
  // The strip disappears when the call starts, a moment before the call arrives.
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
});

test('what the network broke heals when the network is back', async ({
  page,
  context,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/Failed to load resource/);
  const time = await fakeTime(page);
  await openSignedIn(page, `/persons/${personIds.cutOff}`);
  const cut = noticeOf(page, notices.network.en);
  await time.until(() => cut.isVisible());
  await context.setOffline(true);
  await expect(offlineStrip(page)).toBeVisible();
  answers.heal();
  await context.setOffline(false);
  await expect(recordsList(page)).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(4);
});

test('a refusal of the API outlasts the network’s return', async ({
  page,
  context,
  simulator,
  answers,
  allowConsoleErrors,
}) => {
  answers.fail(METHOD, 'forbidden');
  // Chunks that load after the first paint may fail while offline.
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED|^A part of the page failed: /);
  const time = await fakeTime(page);
  await openSignedIn(page, `/persons/${personIds.example}`);
  const refused = noticeOf(page, notices.right.en);
  await expect(refused).toBeVisible();
  answers.heal();
  await context.setOffline(true);
  await context.setOffline(false);
  await time.jump(60_000);
  await expect(refused).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(1);
});

test('a part of the page that needs the network waits for it', async ({
  page,
  context,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED|^A part of the page failed: /);
  await openSignedIn(page, `/persons/${personIds.karenina}?user_id=200101`, tokens.partner);
  await expect(recordsList(page)).toBeVisible();
  let loads = 0;
  page.on('request', (request) => void (loads += request.isNavigationRequest() ? 1 : 0));
  await untilWhole(page);
  await readyForOffline(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: /change the customer$/ }).click();
  await expect(page.getByRole('alert')).toContainText('This part of the page could not be loaded');
  await expect(recordsList(page)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('dialog', { name: 'Choose a customer' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  expect(loads).toBe(0);
});

test('leaving a page whose answer does not come is no failure', async ({ page, simulator, answers }) => {
  answers.fail(METHOD, 'silence', { times: 1 });
  await openSignedIn(page, `/persons/${personIds.karenina}`);
  await expect.poll(() => callsOf(simulator, METHOD).length).toBe(1);
  const ended = page.waitForEvent('requestfailed');
  await page.getByRole('link', { name: 'Person Visitors, look-up' }).click();
  await ended;
  await lookUp(page, personIds.example);
  await expect(recordsList(page)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  expect(callsOf(simulator, METHOD)).toHaveLength(2);
});
