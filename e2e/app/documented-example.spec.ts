import { example } from '#simulator/data/people.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { heading, personPath, visitorCards } from '../support/person-page.ts';
import { signIn } from '../support/sign-in.ts';

const path = personPath(personIds.example);

test('signed-out link shows documented example', async ({ page, context, simulator, baseURL }) => {
  const url = new URL(baseURL ?? '');
  await context.addCookies([{ name: 'somebodys', value: 'cookie', url: url.origin }]);
  await page.goto('about:blank');
  const response = await page.goto(path);
  expect(await response?.request().headerValue('cookie')).toBe('somebodys=cookie');
  await expect(heading(page)).toHaveText('Sign in');
  expect(simulator.calls).toEqual([]);
  await signIn(page);

  await expect(visitorCards(page)).toHaveCount(2);
  for (const [index, row] of example.entries()) {
    const card = visitorCards(page).nth(index);
    await expect(card.getByRole('heading')).toHaveText(row.name ?? '');
    const { visitor_id, company, commentary, phones, emails } = row;
    const values = [visitor_id, company, commentary, phones, emails].flat();
    for (const value of values) if (value != null) await expect(card).toContainText(String(value));
    await expect(card).not.toContainText(/null|undefined/);
  }
  await expect(heading(page)).toHaveText('Тест');
  await expect(page.getByRole('main')).toContainText('2 records');
  await expect(page).toHaveTitle('Тест · ООО Ромашка — 6145241079');
  await expect(page).toHaveURL(path);

  await test.step('the request on the wire is the documented one', () => {
    const [call, ...more] = callsTo(simulator, 'get.person_visitors');
    expect(more).toEqual([]);
    expect(call).toMatchObject({ httpMethod: 'POST', url: '/api/v2.0' });
    expect(call?.headers['content-type']).toBe('application/json; charset=UTF-8');
    expect(call?.body).toEqual({
      jsonrpc: '2.0',
      id: expect.any(String),
      method: 'get.person_visitors',
      params: { access_token: tokens.client, person_id: 6145241079 },
    });
    for (const { headers } of simulator.calls)
      for (const name of ['cookie', 'referer', 'authorization']) expect(headers[name]).toBeUndefined();
  });
  await test.step('one Back leaves the viewer', async () => {
    await page.goBack();
    await expect(page).toHaveURL('about:blank');
  });
});
