// When a person's records are fetched, and when not.
import { personIds } from '#simulator/data/reserved.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, untilWhole, visitorCards } from '../support/person-page.ts';
import { fakeTime } from '../support/passing-time.ts';
import { openSignedIn } from '../support/sign-in.ts';

const words = controls.en;
const METHOD = 'get.person_visitors';
const path = personPath(personIds.example);

test('older records are fetched again, and by Refresh', async ({ page, simulator }) => {
  const time = await fakeTime(page);
  await openSignedIn(page, path);
  await expect(visitorCards(page)).toHaveCount(2);
  await test.step('back and forward fetch nothing again within a minute', async () => {
    await page.getByRole('link', { name: /look-up/ }).click();
    await expect(findField(page)).toBeVisible();

    await time.jump(50_000);
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(2);
    await page.goForward();
    await expect(findField(page)).toBeVisible();
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(2);
    expect(callsOf(simulator, METHOD)).toHaveLength(1);
  });
  await test.step('older records are shown at once and fetched again', async () => {
    await page.getByRole('link', { name: /look-up/ }).click();
    await expect(findField(page)).toBeVisible();
    await time.jump(61_000);
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(2);
    await expect.poll(() => callsOf(simulator, METHOD).length).toBe(2);
  });
  await test.step('Refresh fetches them', async () => {
    await untilWhole(page);
    await page.getByRole('button', { name: words.refresh, exact: true }).click();
    await expect.poll(() => callsOf(simulator, METHOD).length).toBe(3);
    await expect(visitorCards(page)).toHaveCount(2);
  });
});

test('two equal requests are one', async ({ page, simulator, answers }) => {
  await openSignedIn(page, '/');
  answers.hold(METHOD);
  const link = page.getByRole('link', { name: /The documented example/ });
  await link.dblclick();
  await expect.poll(() => answers.waiting()).toBe(1);
  answers.release();
  await expect(visitorCards(page)).toHaveCount(2);
  expect(callsOf(simulator, METHOD)).toHaveLength(1);
  answers.hold(METHOD);
  await page.getByRole('button', { name: words.refresh, exact: true }).dblclick();
  await expect(page.getByRole('button', { name: 'Refreshing…' })).toBeVisible();
  await expect.poll(() => answers.waiting()).toBe(1);
  answers.release();
  await expect(page.getByRole('button', { name: words.refresh, exact: true })).toBeVisible();
  expect(callsOf(simulator, METHOD)).toHaveLength(2);
});
