import { callsOf, methodsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { fieldOptions, find, findField } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { heading, visitorCard, visitorCards } from '../support/person-page.ts';

const words = controls.en;

test('what is typed on the look-up page leads to a person, or is said to be nobody’s', async ({
  signedInPage: page,
  simulator,
  baseURL,
}) => {
  await test.step('what nobody can be found by is said at the field, with no call', async () => {
    const before = simulator.calls.length;
    const field = findField(page);
    for (const text of ['0', 'https://crm.example/card']) {
      await field.fill(text);
      await field.press('Enter');
      await expect(field).toHaveAccessibleDescription('This is not a phone, an e-mail, a name or an ID.');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field).toHaveValue(text);
      await expect(field).toBeFocused();
    }
    await field.fill('');
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await field.press('Enter');
    await expect(page.getByText('Type or paste a phone, an e-mail, a name or an ID.')).toBeVisible();
    await expect(page).toHaveURL('/');
    expect(simulator.calls).toHaveLength(before);
  });
  await test.step('a person id is understood however it is written', async () => {
    for (const text of [' 6 145 241 079 ', '№ 6145241079', new URL('/persons/6145241079', baseURL).href]) {
      await findField(page).fill(text);
      await expect(fieldOptions(page).first()).toHaveText('Person 6145241079');
      await page.getByRole('button', { name: words.find, exact: true }).click();
      await expect(page).toHaveURL('/persons/6145241079');
      await expect(visitorCards(page)).toHaveCount(2);
      await page.goBack();
      await expect(findField(page)).toHaveValue('');
    }
    expect(methodsOf(simulator)).toEqual(['get.person_visitors']);
  });
  await test.step('a visitor id leads to its person', async () => {
    for (const text of ['6152759377', 'https://chat.example/?person_id=1&visitor_id=6152759377']) {
      await findField(page).fill(text);
      await fieldOptions(page).filter({ hasText: 'Visitor ID 6152759377' }).click();
      await expect(page).toHaveURL('/persons/6145241079?visitor=6152759377');
      await expect(visitorCards(page)).toHaveCount(2);
      await expect(visitorCard(page, 6_152_759_377)).toBeFocused();
      await page.goBack();
      await expect(page).toHaveURL('/');
      await expect(findField(page)).toBeVisible();
    }
    expect(callsOf(simulator, 'getobj.person_for_visitor')).toHaveLength(1);
  });
  await test.step('the people that it offers are links', async () => {
    const link = page.getByRole('link', { name: /The documented example/ });
    await expect(link).toHaveAttribute('href', '/persons/6145241079');
    await link.click();
    await expect(heading(page)).toHaveText('Тест');
  });
});

test('an address that is no page says so, has the one field, and calls nobody; with a person the field is in the app bar', async ({
  signedInPage: page,
  simulator,
}) => {
  const main = page.getByRole('main');
  for (const [path, said] of [
    ['/no/such/page', 'There is nothing at this address.'],
    ['/persons/abc', 'This address has no valid person ID.'],
    ['/visitors/0', 'This address has no valid visitor ID.'],
  ] as const) {
    await test.step(path, async () => {
      const before = simulator.calls.length;
      await page.goto(path);
      await expect(heading(page)).toHaveText('No such page');
      await expect(page.getByText(said)).toBeVisible();
      await expect(findField(main)).toBeVisible();
      await expect(findField(page)).toHaveCount(1);
      expect(simulator.calls).toHaveLength(before);
    });
  }
  await find(page, '6145241079');
  await expect(visitorCards(page)).toHaveCount(2);
  await expect(findField(page.getByRole('banner'))).toBeVisible();
  await expect(findField(page)).toHaveCount(1);
  await test.step('a frame has one only at its start', async () => {
    await page.goto('/?embed=1');
    await expect(findField(main)).toBeVisible();
    await page.goto('/no/such/page?embed=1');
    await expect(heading(page)).toHaveText('No such page');
    await expect(findField(page)).toHaveCount(0);
  });
});
