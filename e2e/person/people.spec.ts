// Dirty, hostile and broken records, the cards, the contacts and the filter, and when records are fetched. Contacts as filters:
// keyboard.spec.ts. What the buttons copy: keyboard.spec.ts, summary.test.ts; a copy that is refused: use-copy.test.tsx.
import { broken } from '#simulator/data/records/broken.ts';
import { hostile } from '#simulator/data/records/hostile.ts';
import { personIds, phones as numbers } from '#simulator/data/reserved.ts';
import { fileNamed, holdFile } from '../app/lazy-chunks.ts';
import {
  button,
  closeAccountMenu,
  find,
  goToLookUp,
  openAccountMenu,
  press,
  readClipboard,
} from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { fakeTime } from '../support/fake-time.ts';
import { boundingBox, layoutShifts, watchLayoutShifts } from '../support/layout.ts';
import {
  contactFilter,
  contactItems,
  contacts,
  customPersonId,
  filterBox,
  kareninaPhone,
  openCustomPerson,
  openPerson,
} from '../support/open-person.ts';
import { heading, personPath, visitorCard, visitorCards, waitForPersonApp } from '../support/person-page.ts';
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
    await expect(page).toHaveTitle('7000000010');
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

test('card of a single record is in place of the contacts, at most 46rem wide', async ({ page, answers }) => {
  const commentary = 'Просит счёт.';
  const record = { name: 'Анна', phones: ['89165550001'], emails: ['a@b.example'], commentary };
  const card = visitorCards(page).first();
  await openCustomPerson(page, answers, [record]);
  await expect(contacts(page)).toHaveCount(0);
  const { x, width } = await boundingBox(card);
  expect([x, width]).toEqual([24, 46 * 16]);
  await expect(card).toContainText(commentary);
  await expect(card).toContainText('+7 916 555 00 01');
  await waitForPersonApp(page);
  await page.keyboard.press('c');
  await expect.poll(() => readClipboard(page)).toBe('+79165550001');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('tab')).toHaveText(['Records', 'History']);
  await expect(button(page, `Copy ID ${customPersonId}`).filter({ visible: true })).toHaveCount(1);
  await test.step('as far below the tabs as one beside contacts, which a search gave it', async () => {
    const gap = async () =>
      (await boundingBox(card)).y - (await boundingBox(page.getByRole('tablist'))).bottom;
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await gap()).toBe(12);
    answers.heal();
    await find(page, `+${numbers.inNoRecord}`);
    await expect(contacts(page)).toBeVisible();
    expect(await gap()).toBe(12);
  });
});

test('phones are raw text until the phone library loads, then have their country', async ({ page }) => {
  const phones = contactItems(page, 'Phones');
  const first = phones.first();
  await test.step('no line moves', async () => {
    // Tall enough to show all cards.
    await page.setViewportSize({ width: 1280, height: 5000 });
    await watchLayoutShifts(page);
    const release = await holdFile(page, fileNamed('phone-library'));
    await openPerson(page, personIds.karenina);
    await expect(first).toContainText('+7 (916) 555-12-34');
    await expect(contactFilter(first)).toHaveText('7');
    await expect(page.getByRole('button', { name: 'Copy phone +7 (916) 555-12-34' }).first()).toBeEnabled();
    await expect(page.locator('.contacts a[href^="tel:"]')).toHaveCount(0);
    await waitForPersonApp(page);
    release();
    await expect(first.getByRole('link', { name: kareninaPhone, exact: true })).toBeVisible();
    expect(await layoutShifts(page)).toEqual([]);
  });
  await expect(phones).toContainText([`${kareninaPhone}7`, '+7 921 555 77 883', '+7 495 555 01 012']);
  await expect(contactItems(page, 'Companies').first()).toContainText('Also written: ООО Вокзал');
  const third = contactFilter(phones.nth(2));
  await expect(third).toHaveAccessibleName(/, 2 of 12$/);
  await expect(third).toHaveAccessibleDescription('Records: 7100000502, 7100000510');
  await test.step('without a default country Russia has its name, and ten digits are no link', async () => {
    await expect(first).not.toContainText('Russia');
    const menu = await openAccountMenu(page);
    await menu.getByRole('combobox', { name: 'Default country' }).selectOption('None');
    await closeAccountMenu(menu);
    await expect(first).toContainText('Russia');
    await expect(phones.filter({ hasText: '9165551234' }).getByRole('link')).toHaveCount(0);
  });
  await test.step('other countries have their code, in words to a screen reader', async () => {
    await find(page, personPath(personIds.abroad));
    await expect(phones.filter({ hasText: '+7 701 555 1234' })).toBeVisible();
    await button(contacts(page), 'Show more').first().click();
    for (const [number, code, country] of [
      ['+7 701 555 1234', 'KZ', 'Kazakhstan'],
      ['+44 20 7946 0123', 'GB', 'United Kingdom'],
    ] as const) {
      const label = phones.filter({ hasText: number }).getByTitle(country, { exact: true });
      await expect(label.getByText(code, { exact: true })).toBeVisible();
      await expect(label.getByText(country, { exact: true })).toHaveCount(1);
    }
  });
});

const filtered = `${personPath(personIds.karenina)}#q=%D0%B0%D0%BB%D0%B5%D0%BD%D0%B0`;

test('filter marks what it finds, and no server gets its text', async ({ page, server, simulator }) => {
  const urls: string[] = [];
  server.use({
    ...simulator,
    handler(req, res, next) {
      urls.push(req.url ?? '');
      simulator.handler(req, res, next);
    },
  });
  await openSignedIn(page, '/');
  await find(page, String(personIds.karenina));
  await filterBox(page).pressSequentially('алена');
  await expect(page).toHaveURL(filtered);
  await expect(visitorCards(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Skip to content', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(filterBox(page)).toHaveValue('алена');
  await expect(page).toHaveURL(filtered);
  await expect(visitorCards(page).first()).toHaveAccessibleName('Алёна Каренина 7100000504');
  const before = urls.length;
  await page.reload();
  await expect(filterBox(page)).toHaveValue('алена');
  await expect(visitorCards(page)).toHaveCount(2);
  expect(urls.length).toBeGreaterThan(before);
  expect(urls.filter((url) => /%D0|[?#]q/.test(url))).toEqual([]);
  await test.step('a long text with a match is shown whole', async () => {
    const card = visitorCards(page).first();
    const marks = card.locator('mark');
    await expect(page.getByRole('search').getByText('2 of 12', { exact: true })).toBeVisible();
    await expect(marks.first()).toHaveText('Алёна');
    await filterBox(page).fill('скидк компенсир');
    await expect(marks).toHaveText(['скидк', 'Компенсир']);
    for (const mark of await marks.all()) {
      await mark.scrollIntoViewIfNeeded();
      await expect(mark).toBeInViewport({ ratio: 1 });
    }
    await expect(button(card, 'Show all')).toBeHidden();
  });
  await page.goBack();
  await expect(page).toHaveURL('/');
});
