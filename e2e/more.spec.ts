// A card's "More": what it asks for, what it costs, and that its failures stay within the card.
import { personIds } from '#simulator/data/person-ids.ts';
import { karenina } from '#simulator/data/records/karenina.ts';
import { tokens } from '#simulator/data/tokens.ts';
import { callsOf } from './calls.ts';
import { localeOf } from './controls.ts';
import { expect, test } from './fixtures.ts';
import { openPerson } from './open-person.ts';
import { visitorCard, visitorCards } from './person-page.ts';

const more = { name: 'More', exact: true } as const;

test('nothing is asked before; then one call for the names of all cards, and one for each opened card', async ({
  page,
  simulator,
}) => {
  await openPerson(page, personIds.karenina);
  expect(callsOf(simulator, 'get.visitors')).toEqual([]);
  expect(callsOf(simulator, 'getobj.visitor')).toEqual([]);

  const first = visitorCard(page, 7_100_000_501);
  await first.getByRole('button', more).click();
  await expect(first).toContainText('anna_karenina');
  await expect(first).toContainText('Анна Аркадьевна');
  await expect(first).toContainText('Санкт-Петербург');
  await expect(first).toContainText('Номер договора');
  const fifth = visitorCard(page, 7_100_000_505);
  await fifth.getByRole('button', more).click();
  await expect(fifth).toContainText('@alena.k');

  const names = callsOf(simulator, 'get.visitors');
  expect(names).toHaveLength(1);
  const asked = JSON.stringify(names[0]?.params);
  for (const { visitor_id } of karenina) expect(asked).toContain(String(visitor_id));
  await expect
    .poll(() => callsOf(simulator, 'getobj.visitor').map(({ params }) => params['id']))
    .toEqual([7_100_000_501, 7_100_000_505]);

  // Closed and opened again: nothing is asked twice.
  await first.getByRole('button', more).click();
  await expect(first).not.toContainText('anna_karenina');
  await first.getByRole('button', more).click();
  await expect(first).toContainText('anna_karenina');
  expect(callsOf(simulator, 'getobj.visitor')).toHaveLength(2);
});

test('says before that it costs points of the API', async ({ page }) => {
  await openPerson(page, personIds.example);
  const button = visitorCards(page).first().getByRole('button', more);
  await expect(button).toHaveAccessibleDescription('costs API points');
  const cost = visitorCards(page).first().getByText('costs API points');
  await expect(cost).toHaveCSS('opacity', '0');
  await button.hover();
  await expect(cost).toHaveCSS('opacity', '1');
  await page.mouse.move(0, 0);
  await expect(cost).toHaveCSS('opacity', '0');
  await button.focus();
  await expect(cost).toHaveCSS('opacity', '1');
});

test.describe('under a finger, which cannot ask without pressing', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('always says what it costs', async ({ page }) => {
    await openPerson(page, personIds.example);
    const cost = visitorCards(page).first().getByText('costs API points');
    await expect(cost).toBeVisible();
    await expect(cost).toHaveCSS('opacity', '1');
  });
});

test('a failure stays within the card, and is over when tried again', async ({ page, simulator }) => {
  await openPerson(page, personIds.karenina);
  const first = visitorCard(page, 7_100_000_501);
  simulator.setPointsLeft({ day: 0 });
  await first.getByRole('button', more).click();
  // One for each of its two questions.
  await expect(first.getByRole('alert')).toHaveCount(2);
  await expect(first).toContainText('anna@vokzal.example');
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(page.getByRole('alert')).toHaveCount(2);

  simulator.setPointsLeft({ day: 1_000 });
  const tryAgain = first.getByRole('button', { name: 'Try again', exact: true });
  while ((await tryAgain.count()) > 0) {
    const left = await tryAgain.count();
    await tryAgain.first().click();
    await expect(tryAgain).toHaveCount(left - 1);
  }
  await expect(first).toContainText('anna_karenina');
  await expect(first).toContainText('Санкт-Петербург');
});

test('what strangers wrote is text', async ({ page }) => {
  await openPerson(page, personIds.hostile);
  const first = visitorCard(page, 7_100_001_301);
  await first.getByRole('button', more).click();
  await expect(first).toContainText('<b>Город</b>');
  await expect(first).toContainText('<script>window.__hacked=1</script>');
  expect(await page.evaluate(() => '__hacked' in window)).toBe(false);
});

test('asks on behalf of the partner’s customer', async ({ page, simulator }) => {
  await openPerson(page, personIds.karenina, { token: tokens.partner, query: '?user_id=200101' });
  const first = visitorCard(page, 7_100_000_501);
  await first.getByRole('button', more).click();
  await expect(first).toContainText('anna_karenina');
  await expect(first).toContainText('Санкт-Петербург');
  for (const method of ['get.visitors', 'getobj.visitor'])
    expect(callsOf(simulator, method).map(({ params }) => params['user_id'])).toEqual([200_101]);
});

test.describe('in Russian', () => {
  test.use({ locale: localeOf.ru });

  test('says in Russian what it costs and what it found', async ({ page }) => {
    await openPerson(page, personIds.karenina, { language: 'ru' });
    const first = visitorCards(page, 'ru').first();
    const button = first.getByRole('button', { name: 'Ещё', exact: true });
    await expect(button).toHaveAccessibleDescription('расходует баллы API');
    await button.click();
    await expect(first).toContainText('Имена пользователя');
    await expect(first).toContainText('anna_karenina');
  });
});
