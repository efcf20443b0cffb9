// The person’s page with few, many, dirty, hostile or broken records; its cards; when they are fetched, and when not.
import { broken } from '#simulator/data/records/broken.ts';
import { hostile } from '#simulator/data/records/hostile.ts';
import { personIds } from '#simulator/data/reserved.ts';
import { callsOf } from '../support/calls.ts';
import { controls } from '../support/controls.ts';
import { find, goToLookUp } from '../support/find-field.ts';
import { expect, test } from '../support/fixtures.ts';
import { madePersonId, openMadePerson } from '../support/made-person.ts';
import { contacts, kareninaPhone, openPerson } from '../support/open-person.ts';
import { fakeTime } from '../support/passing-time.ts';
import { heading, personPath, visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';

const unreadable = /could not be read/;

// How rows are read, and what is a link: src/api/visitor-record.test.ts, src/domain/phone.test.ts, src/domain/email.test.ts.
test('records unlike others: dirty, imitating, broken, another person’s', async ({ page, answers }) => {
  await test.step('dirty contacts stand as they are, and only valid ones are links; of many spellings the first are named', async () => {
    const phones = ['тел. 555-00-03 (спросить Ивана)', '+7 916 555 00 01 доб. 15'];
    // The first letter and both o's are Cyrillic.
    const emails = ['аdmin@gооgle.com', 'admin@google.com', 'ivan@@example.com'];
    const spelled = ['ААБ', 'ааб', 'Ааб', 'аАб', 'ааБ', 'аАБ', 'АаБ'];
    await openMadePerson(page, answers, [{ phones, emails }, ...spelled.map((name) => ({ name }))]);
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
    await expect(contacts(page)).toContainText('Also written: ааб · Ааб · аАб · ааБ · аАБ · …');
    answers.heal();
  });
  await test.step('a broken row says so on its own card, beside good ones', async () => {
    await openSignedIn(page, personPath(personIds.broken));
    await expect(visitorCards(page)).toHaveCount(broken.length);
    await expect(visitorCard(page, 7100001401).getByText(unreadable)).toHaveCount(0);
    const wrongTypes = visitorCard(page, 7100001402);
    await expect(wrongTypes.getByText(unreadable)).toHaveText(/name, phones, e-mails, company,? and comment/);
    await expect(visitorCards(page).getByText('This record could not be read.', { exact: true })).toHaveCount(
      4,
    );
    // An ID too large for an exact number is refused, never rounded.
    await expect(page.getByRole('main')).not.toContainText(/90071992547409|must never reach|null|\[object/);
  });
  await test.step('those of another person are said, not drawn, and head no page', async () => {
    const own = { person_id: madePersonId, visitor_id: 1, name: 'Анна', phones: ['89165550001'] };
    const other = { person_id: 999, visitor_id: 2, name: 'Чужой' };
    answers.answerWith('get.person_visitors', [other, other, own]);
    await openSignedIn(page, personPath(madePersonId));
    await expect(heading(page)).toHaveText('Анна');
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page.getByText('Not shown: 2 records of another person.')).toBeVisible();
    // A single record has no filter.
    await expect(contacts(page).getByRole('button', { name: /^Show only/ })).toHaveCount(0);
    await expect(page.getByText('Чужой')).toHaveCount(0);
    answers.answerWith('get.person_visitors', [other]);
    await page.reload();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText('Чужой')).toHaveCount(0);
  });
});

test('hostile text is text only, and fits a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.type()}`);
  });
  await openSignedIn(page, personPath(personIds.hostile));
  await expect(visitorCards(page)).toHaveCount(hostile.length);
  for (const text of [hostile[0]?.name, hostile[0]?.phones?.[0]])
    await expect(visitorCards(page).getByText(String(text), { exact: true })).toBeVisible();
  // Folding cuts text on the screen only; unfolded text still fits.
  const folds = visitorCard(page, 7100001303).getByRole('button', { name: 'Show all' });
  await expect(folds).not.toHaveCount(0);
  while ((await folds.count()) > 0) await folds.first().press('Enter');
  const list = page.getByRole('main');
  await expect(list.locator('img, script, iframe, [onload], [onerror]')).toHaveCount(0);
  const safe = /^(?:tel:\+\d+(?:;ext=\d+)?|mailto:[^?&\s]+|\/[^/].*)$/;
  for (const link of await list.getByRole('link').all())
    expect(await link.getAttribute('href')).toMatch(safe);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await test.step('what “More” brings, too', async () => {
    const first = visitorCard(page, 7_100_001_301);
    await first.getByRole('button', { name: 'More', exact: true }).click();
    await expect(first).toContainText('<b>Город</b>');
    await expect(first).toContainText('<script>window.__hacked=1</script>');
    expect(await page.evaluate(() => Reflect.has(window, '__hacked'))).toBe(false);
  });
});

const words = controls.en;
const METHOD = 'get.person_visitors';

test('when records are fetched, and when not', async ({ page, simulator, answers }) => {
  const time = await fakeTime(page);
  const calls = () => callsOf(simulator, METHOD).length;
  const refresh = page.getByRole('button', { name: words.refresh, exact: true });
  await test.step('two equal requests are one', async () => {
    await openSignedIn(page, '/');
    answers.hold(METHOD);
    await page.getByRole('link', { name: /The documented example/ }).dblclick();
    await expect.poll(() => answers.waiting()).toBe(1);
    answers.release();
    await expect(visitorCards(page)).toHaveCount(2);
    expect(calls()).toBe(1);
  });
  await test.step('a minute later older records are shown at once and fetched again', async () => {
    await goToLookUp(page);
    await time.jump(50_000);
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(2);
    expect(calls()).toBe(1);
    await goToLookUp(page);
    await time.jump(61_000);
    await page.goBack();
    await expect(visitorCards(page)).toHaveCount(2);
    await expect.poll(calls).toBe(2);
  });
  await test.step('leaving a person whose answer does not come is no failure', async () => {
    answers.fail(METHOD, 'silence', { times: 1 });
    const ended = page.waitForEvent('requestfailed');
    await find(page, String(personIds.karenina));
    await expect.poll(calls).toBe(3);
    await goToLookUp(page);
    await time.jump(20_000);
    await ended;
    await find(page, String(personIds.dirty));
    await expect(visitorCards(page)).toHaveCount(3);
    await expect(page.getByRole('alert')).toBeHidden();
    expect(calls()).toBe(4);
  });
  await test.step('“No records” is said after a successful answer only', async () => {
    answers.hold(METHOD);
    await page.goto(personPath(personIds.nobody));
    const empty = page.getByRole('heading', { name: words.noRecords, exact: true });
    await expect(page.getByRole('main').getByText('Loading records')).toBeVisible();
    await expect(empty).toBeHidden();
    answers.release();
    await expect(empty).toBeVisible();
    await refresh.click();
    await expect.poll(calls).toBe(6);
    // There is nothing to take along.
    await expect(page.getByRole('button', { name: /^(Copy summary|Download CSV)$/ })).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

const more = { name: 'More', exact: true } as const;
const less = { name: 'Less', exact: true } as const;

test('cards: their columns, what copies, a record’s link', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Without a screen, it has no pointer that hovers.');
  await openPerson(page, personIds.karenina, { phone: kareninaPhone });
  for (const [width, count] of [
    [390, 1],
    [2200, 4],
    [1280, 2],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const columns = () =>
      visitorCards(page).evaluateAll(
        (all) => new Set(all.map((each) => each.getBoundingClientRect().left)).size,
      );
    await expect.poll(columns, `${width} px wide`).toBe(count);
  }
  await test.step('what copies', async () => {
    const card = visitorCard(page, 7_100_000_503);
    const email = card.getByRole('button', { name: 'Copy e-mail anna.k@mail.example', exact: true });
    await page.mouse.move(0, 0);
    await expect(email).toHaveCSS('opacity', '0');
    await email.focus();
    await expect(email).toHaveCSS('opacity', '1');
    await visitorCard(page, 7_100_000_504).focus();
    await expect(email).toHaveCSS('opacity', '0');
    await card.getByRole('link', { name: 'anna.k@mail.example', exact: true }).hover();
    await expect(email).toHaveCSS('opacity', '1');
  });
  await test.step('the link marks the record in place, and Back leads to where one was', async () => {
    const card = visitorCard(page, 7_100_000_511);
    const link = card.getByRole('link', { name: '7100000511', exact: true });
    await expect(link).toHaveAccessibleDescription('Visitor ID');
    await link.click();
    await expect(page).toHaveURL(`${personPath(personIds.karenina)}?visitor=7100000511`);
    await expect(card).toHaveAttribute('aria-current', 'true');
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport({ ratio: 1 });
    await page.goBack();
    await expect(page).toHaveURL(personPath(personIds.karenina));
    await expect(card).not.toHaveAttribute('aria-current', 'true');
  });
});

test('“More” makes two calls, once, and fails within the card', async ({ page, simulator, answers }) => {
  await openPerson(page, personIds.karenina);
  const first = visitorCard(page, 7_100_000_501);
  await expect(first.getByRole('button', more)).toHaveAccessibleDescription('Анна Каренина 7100000501');
  await first.getByRole('button', more).click();
  for (const text of ['anna_karenina', 'Анна Аркадьевна', 'Санкт-Петербург', 'Номер договора'])
    await expect(first).toContainText(text);
  await first.getByRole('button', less).click();
  await expect(first).not.toContainText('anna_karenina');
  await first.getByRole('button', more).click();
  await expect(first).toContainText('anna_karenina');
  expect(callsOf(simulator, 'get.visitors').map(({ params }) => params['ids'])).toEqual([[7_100_000_501]]);
  expect(callsOf(simulator, 'getobj.visitor').map(({ params }) => params['id'])).toEqual([7_100_000_501]);

  await test.step('each call alone', async () => {
    const other = visitorCard(page, 7_100_000_502);
    answers.fail('*', 'forbidden');
    await other.getByRole('button', more).click();
    await expect(other.getByRole('alert')).toHaveCount(2);
    await expect(other).toContainText('Anna@Vokzal.example');
    await expect(page.getByRole('alert')).toHaveCount(2);
    answers.heal();
    const tryAgain = other.getByRole('button', { name: 'Try again', exact: true });
    await tryAgain.first().click();
    await expect(tryAgain).toHaveCount(1);
    await tryAgain.click();
    await expect(other.getByRole('alert')).toHaveCount(0);
  });
});
