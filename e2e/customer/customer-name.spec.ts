// A partner's customer is shown by its name everywhere, and the name is fetched once.
import { archived, romashka, vokzal } from '#simulator/data/customers.ts';
import { personIds, reservedCustomers, tokens } from '#simulator/data/reserved.ts';
import { createSimulator } from '#simulator/simulator.ts';
import { customerEntries, recentEntries, startTabsWith } from '../support/app-storage.ts';
import { methodsOf } from '../support/calls.ts';
import { bar, customerLink, example, goToLookUp, namesAsked, openById, optionWith } from './customer-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

test('a link’s customer is called by name in the app bar and the title: one call, after the cards, and so for the next customer', async ({
  page,
  server,
}) => {
  const slow = createSimulator({ latencyMs: 200 });
  server.use(slow);
  // With these, the look-up page links to the next customer and does not fetch the list of customers.
  await startTabsWith(page, [
    ...recentEntries([{ personId: personIds.example, userId: vokzal.userId, name: 'Another' }]),
    ...customerEntries(200_401, 'Ёлка и Ко'),
  ]);
  await openSignedIn(page, example, tokens.partner);
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(bar(page)).toContainText('ООО «Ромашка»');
  await expect(page).toHaveTitle(/6145241079 · ООО «Ромашка»$/);
  await page.getByRole('link', { name: /look-up/ }).click();
  await page.getByRole('link', { name: /Another.*User ID\s200201/ }).click();
  await expect(bar(page)).toContainText('ООО «Вокзал»');
  expect(methodsOf(slow)).toEqual([
    'get.person_visitors',
    'getobj.account',
    'get.person_visitors',
    'getobj.account',
  ]);
  expect(namesAsked(slow)).toEqual([romashka.userId, vokzal.userId]);
  const calls = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/api/v2.0'))
      .map((entry) => ({ start: entry.startTime, end: entry.startTime + entry.duration })),
  );
  expect(calls).toHaveLength(4);
  for (let at = 1; at < calls.length; at += 1)
    expect(calls[at]?.start).toBeGreaterThan(calls[at - 1]?.end ?? Infinity);
});

test('a customer’s name is asked for once in a session: by a reload, another person or another tab', async ({
  page,
  context,
  server,
}) => {
  const slow = createSimulator({ latencyMs: 100 });
  server.use(slow);
  await openSignedIn(page, example, tokens.partner);
  await expect(bar(page)).toContainText('ООО «Ромашка»');
  await page.reload();
  await expect(bar(page)).toContainText('ООО «Ромашка»');
  await page.goto(customerLink(personIds.karenina, romashka));
  await expect(visitorCards(page)).toHaveCount(12);
  await expect(bar(page)).toContainText('ООО «Ромашка»');
  const other = await context.newPage();
  await other.goto(example);
  await expect(bar(other)).toContainText('ООО «Ромашка»');
  await other.goto(customerLink(personIds.example, vokzal));
  await expect(bar(other)).toContainText('ООО «Вокзал»');
  expect(namesAsked(slow)).toEqual([romashka.userId, vokzal.userId]);
});

test('where the lists are there, the name is taken from them; a typed user_id of an archived customer gets its own', async ({
  page,
  simulator,
}) => {
  await openSignedIn(page, '/', tokens.partner);
  await page.getByRole('combobox', { name: 'Customer', exact: true }).fill('ромашка');
  await optionWith(page, 'Ромашка').click();
  await openById(page, `${personPath(personIds.example)}?user_id=200401`);
  await expect(bar(page)).toContainText('Ёлка и Ко');
  await expect(visitorCards(page).first()).toBeVisible();
  await expect(page).toHaveTitle(/ · Ёлка и Ко$/);
  expect(namesAsked(simulator)).toEqual([]);

  await test.step('an archived customer is reached by its user_id', async () => {
    await page.evaluate(() => sessionStorage.clear());
    await openSignedIn(page, personPath(personIds.example), tokens.partner);
    await page.getByRole('combobox', { name: 'Customer', exact: true }).fill(String(archived.userId));
    await optionWith(page, `User ID ${archived.userId}`).click();
    await expect(page).toHaveURL(customerLink(personIds.example, archived));
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(bar(page)).toContainText('ООО «Архив»');
    expect(namesAsked(simulator)).toEqual([archived.userId]);
    await goToLookUp(page);
    await expect(bar(page)).toContainText('ООО «Архив»');
    // Its row among the recent customers has the name, too.
    await page.getByRole('button', { name: /change the customer/ }).click();
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('ООО «Архив»');
  });
});

test('a customer that refuses is called by name, by the lists', async ({ page, simulator }) => {
  for (const [mnemonic, said] of [
    ['ip_not_whitelisted', 'of your account “ООО «Чужой адрес»”'],
    ['account_inactive', 'ООО «Отключено»'],
  ] as const) {
    await test.step(mnemonic, async () => {
      const customer = reservedCustomers.find(({ fault }) => fault === mnemonic);
      await openSignedIn(page, customerLink(personIds.example, customer ?? { userId: 0 }), tokens.partner);
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await expect(bar(page)).toContainText(customer?.name ?? 'no such customer');
      await expect(page.locator('body')).toContainText(said);
    });
  }
  await test.step('in the message to its administrator, where it was chosen, too', async () => {
    const closed = reservedCustomers.find(({ fault }) => fault === 'ip_not_whitelisted');
    const alert = page.getByRole('alert');
    await page.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    const before = namesAsked(simulator).length;
    await openSignedIn(page, customerLink(personIds.example, closed ?? { userId: 0 }), tokens.partner);
    await expect(alert.getByText(/of your account “ООО «Чужой адрес»”/)).toBeVisible();
    await expect(alert).not.toContainText('user_id');
    expect(namesAsked(simulator).slice(before)).toEqual([closed?.userId]);

    await page.evaluate(() => sessionStorage.clear());
    await openSignedIn(page, '/', tokens.partner);
    await page.getByRole('combobox', { name: 'Customer', exact: true }).fill(String(closed?.userId));
    await optionWith(page, closed?.name ?? 'no such customer').click();
    await page.goto(personPath(personIds.example));
    await expect(alert).toContainText(closed?.name ?? 'no such customer');
  });
});
