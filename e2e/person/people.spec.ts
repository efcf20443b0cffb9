// The person's page with few, many, dirty, hostile or broken records.
import { broken } from '#simulator/data/records/broken.ts';
import { hostile } from '#simulator/data/records/hostile.ts';
import { personIds } from '#simulator/data/reserved.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { expect, test } from '../support/fixtures.ts';
import { madePersonId } from '../support/made-person.ts';
import { heading, personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const words = controls.en;
const unreadable = /could not be read/;

test('"No records" is said after a successful answer only', async ({ page, simulator, answers }) => {
  answers.hold('get.person_visitors');
  await openSignedIn(page, personPath(personIds.nobody));
  const empty = page.getByRole('heading', { name: words.noRecords, exact: true });
  await expect(page.getByRole('main').getByText('Loading records')).toBeVisible();
  await expect(empty).toBeHidden();
  answers.release();
  await expect(empty).toBeVisible();
  await expect(page.getByRole('button', { name: words.refresh, exact: true })).toBeVisible();
  // There is nothing to take along.
  await expect(page.getByRole('button', { name: /^(Copy summary|Download CSV)$/ })).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(visitorCards(page)).toHaveCount(0);
  expect(callsOf(simulator, 'get.person_visitors')).toHaveLength(1);
});

test('records unlike others', async ({ page, answers }) => {
  await test.step('ids that come as text are ids: a visitor’s link opens its person, nothing is unreadable', async () => {
    const person_id = String(personIds.example);
    answers.answerWith('getobj.person_for_visitor', { result: { data: { person_id } } });
    answers.answerWith('get.person_visitors', [
      { person_id, visitor_id: '6152759362' },
      { person_id, visitor_id: '6152759377' },
    ]);
    await openSignedIn(page, '/visitors/6152759362');
    await expect(page).toHaveURL(`${personPath(personIds.example)}?visitor=6152759362`);
    await expect(visitorCards(page)).toHaveCount(2);
    await expect(visitorCard(page, 6152759362)).toBeVisible();
    await expect(page.getByText(unreadable)).toHaveCount(0);
  });
  await test.step('a record with the promised fields only is a quiet card', async () => {
    answers.answerWith('get.person_visitors', [{ person_id: madePersonId, visitor_id: 7100001101 }]);
    await openSignedIn(page, personPath(madePersonId));
    await expect(visitorCards(page)).toHaveCount(1);
    const card = visitorCard(page, 7100001101);
    await expect(card.getByRole('heading')).toHaveText('No name');
    await expect(card.getByRole('term')).toHaveCount(0);
    await expect(page.getByRole('main')).not.toContainText(/null|undefined|NaN/);
    await expect(page.getByText(unreadable)).toHaveCount(0);
    await expect(heading(page)).toHaveText(String(madePersonId));
    const [whole = 0, line = 0] = await card
      .locator('header, article')
      .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
    expect(whole - line).toBe(16);
  });
  await test.step('dirty phones and e-mails stand as they are, and only valid ones are links', async () => {
    answers.heal();
    await openSignedIn(page, personPath(personIds.dirty));
    await expect(visitorCards(page)).toHaveCount(3);
    for (const [visitorId, texts] of [
      [
        7100001201,
        ['тел. 555-00-03 (спросить Ивана)', '112', '0', '+', '+7 916 555 00', 'ivan@', 'ivan@@example.com'],
      ],
      [
        7100001202,
        ['213123123213', '00000000000', '+70000000000', '9'.repeat(40), 'Иван <ivan@example.com>'],
      ],
    ] as const) {
      const card = visitorCard(page, visitorId);
      for (const text of texts) {
        await expect(card.getByText(text, { exact: true })).toBeVisible();
        await expect(card.getByRole('link', { name: text, exact: true })).toHaveCount(0);
      }
    }
    const links = await page.getByRole('main').getByRole('link').all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(new Set(hrefs.filter((href) => href?.startsWith('tel:')))).toEqual(
      new Set(['tel:+73016555000', 'tel:+79165550001', 'tel:+79165550002', 'tel:+79165550001;ext=15']),
    );
    for (const href of hrefs.filter((one) => one?.startsWith('mailto:'))) {
      expect(decodeURIComponent(href ?? '')).toMatch(/^mailto:[^\s@;,?&<>]+@[^\s@;,?&<>]+$/);
    }
  });
  await test.step('a broken row says so on its own card, beside good ones', async () => {
    await openSignedIn(page, personPath(personIds.broken));
    await expect(visitorCards(page)).toHaveCount(broken.length);
    const goodIds = [7100001401, 7100001408];
    for (const id of goodIds) {
      await expect(visitorCard(page, id)).toHaveCount(1);
      await expect(visitorCard(page, id).getByText(unreadable)).toHaveCount(0);
    }
    // A missing field does not make its row unreadable.
    const withoutId = visitorCards(page).filter({ hasText: 'Без Ида' });
    await expect(withoutId.getByText(unreadable)).toHaveCount(0);
    await expect(visitorCards(page).getByText(unreadable)).toHaveCount(broken.length - goodIds.length - 1);
    const wrongTypes = visitorCard(page, 7100001402);
    await expect(wrongTypes.getByText(unreadable)).toHaveText(/name, phones, e-mails, company,? and comment/);
    const whole = visitorCards(page).getByText('This record could not be read.', { exact: true });
    await expect(whole).toHaveCount(
      broken.filter((row) => typeof row !== 'object' || row === null || Array.isArray(row)).length,
    );
    const partly = visitorCard(page, 7100001403);
    await expect(partly.getByRole('heading')).toHaveText('Пётр Частичный');
    await expect(partly.getByText('petr@example.com', { exact: true })).toBeVisible();
    // An ID too large for an exact number is refused, never rounded.
    await expect(page.getByRole('main')).not.toContainText(/90071992547409|must never reach|null|\[object/);
  });
});

test('records of another person are not drawn, and head no page', async ({ page, answers }) => {
  const own = { person_id: madePersonId, visitor_id: 1, name: 'Анна' };
  const other = { person_id: 999, visitor_id: 2, name: 'Чужой' };
  answers.answerWith('get.person_visitors', [other, other, own]);
  await openSignedIn(page, personPath(madePersonId));
  await expect(heading(page)).toHaveText('Анна');
  await expect(visitorCards(page)).toHaveCount(1);
  await expect(page.getByText('Not shown: 2 records of another person.')).toBeVisible();
  await expect(page.getByText('Чужой')).toHaveCount(0);

  answers.answerWith('get.person_visitors', [other]);
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('Чужой')).toHaveCount(0);
});

test('hostile text is text only, and fits a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.type()}`);
  });
  await openSignedIn(page, personPath(personIds.hostile));
  await expect(visitorCards(page)).toHaveCount(hostile.length);
  for (const text of [hostile[0]?.name, hostile[0]?.company, hostile[0]?.phones?.[0], hostile[4]?.name]) {
    await expect(visitorCards(page).getByText(String(text), { exact: true })).toBeVisible();
  }
  // Folding cuts text on the screen only; unfolded text still fits.
  const folds = visitorCard(page, 7100001303).getByRole('button', { name: 'Show all' });
  await expect(folds).not.toHaveCount(0);
  while ((await folds.count()) > 0) await folds.first().press('Enter');
  expect(await page.evaluate(() => Reflect.has(window, '__hacked'))).toBe(false);
  const list = page.getByRole('main');
  await expect(list.locator('img, script, iframe, [onload], [onerror]')).toHaveCount(0);
  await expect(list.getByRole('link')).not.toHaveCount(0);
  for (const link of await list.getByRole('link').all()) {
    const href = await link.getAttribute('href');
    expect(href).toMatch(/^(?:tel:\+\d+(?:;ext=\d+)?|mailto:[^?&\s]+|\/[^/].*)$/);
  }
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);

  await test.step('what “More” brings, too', async () => {
    const first = visitorCard(page, 7_100_001_301);
    await first.getByRole('button', { name: 'More', exact: true }).click();
    await expect(first).toContainText('<b>Город</b>');
    await expect(first).toContainText('<script>window.__hacked=1</script>');
    expect(await page.evaluate(() => Reflect.has(window, '__hacked'))).toBe(false);
  });
});
