// Dirty, hostile and broken records, the cards, and when records are fetched.
import { broken } from '#simulator/data/records/broken.ts';
import { hostile } from '#simulator/data/records/hostile.ts';
import { personIds } from '#simulator/data/reserved.ts';
import { button, find, goToLookUp, press } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { contacts, customPersonId, openCustomPerson, openPerson } from '../support/open-person.ts';
import { fakeTime } from '../support/fake-time.ts';
import { heading, personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const unreadable = /could not be read/;

// How rows are parsed, and what is a link: person-visitors.test.ts, phone.test.ts, email.test.ts.
test('unusual records are shown as they are', async ({ page, answers }) => {
  await test.step('only valid contacts are links', async () => {
    const phones = ['тел. 555-00-03 (спросить Ивана)', '+7 916 555 00 01 доб. 15'];
    // The first letter and both o's are Cyrillic.
    const emails = ['аdmin@gооgle.com', 'admin@google.com', 'ivan@@example.com'];
    await openCustomPerson(page, answers, [{ phones, emails }, {}]);
    const card = visitorCards(page).first();
    await expect(card.getByRole('heading')).toHaveText('No name');
    for (const place of [card, contacts(page)]) {
      const lines = place.locator('.contact-line');
      await expect(lines.getByRole('link')).toHaveText(['+7 916 555 00 01 ext. 15', 'admin@google.com']);
      await expect(lines.getByRole('link').first()).toHaveAttribute('href', 'tel:+79165550001;ext=15');
      await expect(lines.getByRole('link').last()).toHaveAttribute('href', 'mailto:admin@google.com');
      for (const text of [phones[0], emails[2], 'Mixed alphabets: check the address'])
        await expect(place.getByText(String(text), { exact: true })).toBeVisible();
    }
    answers.heal();
  });
  await test.step('a broken row says so on its own card', async () => {
    await find(page, personPath(personIds.broken));
    await expect(visitorCards(page)).toHaveCount(broken.length);
    await expect(visitorCard(page, 7100001401).getByText(unreadable)).toHaveCount(0);
    const wrongTypes = visitorCard(page, 7100001402);
    await expect(wrongTypes.getByText(unreadable)).toHaveText(/name, phones, e-mails, company,? and comment/);
    await expect(page.getByText('This record could not be read.', { exact: true })).toHaveCount(4);
    // An ID too large for an exact number is refused, never rounded.
    await expect(page.getByRole('main')).not.toContainText(/90071992547409|must never reach|null|\[object/);
  });
  await test.step('records of another person are counted, not drawn', async () => {
    const own = { person_id: customPersonId, visitor_id: 1, name: 'Анна', phones: ['89165550001'] };
    const other = { person_id: 999, visitor_id: 2, name: 'Чужой' };
    answers.answerWith('get.person_visitors', [other, other, own]);
    await find(page, personPath(customPersonId));
    await press(page, 'Refresh');
    await expect(heading(page)).toHaveText('Анна');
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page.getByText('Not shown: 2 records of another person.')).toBeVisible();
    await expect(page.getByText('Чужой')).toHaveCount(0);
    answers.answerWith('get.person_visitors', [other]);
    await find(page, personPath(customPersonId + 1));
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText('Чужой')).toHaveCount(0);
  });
});

test('hostile text is text only, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.type()}`);
  });
  await openSignedIn(page, personPath(personIds.hostile));
  await expect(visitorCards(page)).toHaveCount(hostile.length);
  for (const text of [hostile[0]?.name, hostile[0]?.phones?.[0]])
    await expect(visitorCards(page).getByText(String(text), { exact: true })).toBeVisible();
  const showAll = visitorCard(page, 7100001303).getByRole('button', { name: 'Show all' });
  await expect(showAll).not.toHaveCount(0);
  while ((await showAll.count()) > 0) await showAll.first().press('Enter');
  const list = page.getByRole('main');
  await expect(list.locator('img, script, iframe, [onload], [onerror]')).toHaveCount(0);
  const safe = /^(?:tel:\+\d+(?:;ext=\d+)?|mailto:[^?&\s]+|\/[^/].*)$/;
  for (const link of await list.getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(safe);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await test.step('also in the details of “More”', async () => {
    const first = visitorCard(page, 7_100_001_301);
    await press(first, 'More');
    await expect(first).toContainText('<b>Город</b>');
    await expect(first).toContainText('<script>window.__hacked=1</script>');
    expect(await page.evaluate(() => Reflect.has(window, '__hacked'))).toBe(false);
  });
});

const METHOD = 'get.person_visitors';

test('records are fetched once, and again after a minute', async ({ page, simulator, answers }) => {
  const time = await fakeTime(page);
  const calls = () => callsTo(simulator, METHOD).length;
  const refresh = button(page, 'Refresh');
  await test.step('two equal requests are one', async () => {
    await openSignedIn(page, '/');
    answers.hold(METHOD);
    await page.getByRole('link', { name: /^A chat/ }).dblclick();
    await expect.poll(() => answers.waiting()).toBe(1);
    answers.release();
    await expect(visitorCards(page)).toHaveCount(12);
    expect(calls()).toBe(1);
  });
  await test.step('a minute later older records are shown at once and fetched again', async () => {
    await goToLookUp(page);
    await time.jump(50_000);
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(12);
    expect(calls()).toBe(1);
    await goToLookUp(page);
    await time.jump(61_000);
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(12);
    await expect.poll(calls).toBe(2);
  });
  await test.step('“No records” needs a successful answer', async () => {
    answers.hold(METHOD);
    await find(page, personPath(personIds.nobody));
    const empty = page.getByRole('heading', { name: 'No records', exact: true });
    await expect(page.getByRole('main').getByText('Loading records…')).toBeVisible();
    await expect(empty).toBeHidden();
    answers.release();
    await expect(empty).toBeVisible();
    await refresh.click();
    await expect.poll(calls).toBe(4);
    await expect(page.getByRole('button', { name: /^(Copy summary|Download CSV)$/ })).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('“More” makes two calls, once, and fails within its card', async ({ page, simulator, answers }) => {
  await openPerson(page, personIds.karenina);
  const first = visitorCard(page, 7_100_000_501);
  await expect(button(first, 'More')).toHaveAccessibleDescription('Анна Каренина 7100000501');
  await button(first, 'More').click();
  for (const text of ['anna_karenina', 'Анна Аркадьевна', 'Санкт-Петербург', 'Номер договора'])
    await expect(first).toContainText(text);
  await button(first, 'Less').click();
  await expect(first).not.toContainText('anna_karenina');
  await button(first, 'More').click();
  await expect(first).toContainText('anna_karenina');
  expect(callsTo(simulator, 'get.visitors').map(({ params }) => params['ids'])).toEqual([[7_100_000_501]]);
  expect(callsTo(simulator, 'getobj.visitor').map(({ params }) => params['id'])).toEqual([7_100_000_501]);

  await test.step('each call fails, and is repeated, by itself', async () => {
    const other = visitorCard(page, 7_100_000_502);
    answers.fail('*', 'forbidden');
    await button(other, 'More').click();
    await expect(other.getByRole('alert')).toHaveCount(2);
    await expect(other).toContainText('Anna@Vokzal.example');
    await expect(page.getByRole('alert')).toHaveCount(2);
    answers.heal();
    const tryAgain = button(other, 'Try again');
    await tryAgain.first().click();
    await expect(tryAgain).toHaveCount(1);
    await tryAgain.click();
    await expect(other.getByRole('alert')).toHaveCount(0);
  });
});
