// The history of a person: asked for by a press, kept in memory, and never said to be more than what has come.
import type { Locator } from '@playwright/test';
import { romashka } from '#simulator/data/customers.ts';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { askedFor, callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectOnlyInMemory } from '../find/find-link.ts';
import { announced, openPerson } from '../support/open-person.ts';
import { visitorCard, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCalls, eventCount, kind, lines, openHistory, tab } from './history-page.ts';

test('one call brings the newest 200 events, and “Show more” older ones until something is listed', async ({
  page,
  simulator,
}) => {
  await openPerson(page, personIds.karenina);
  await expect(tab(page, 'records')).toHaveAttribute('aria-selected', 'true');
  expect(askedFor(simulator)).toEqual([]);

  await test.step('the newest: all but visits and goals', async () => {
    await tab(page, 'history').click();
    await expect(eventCount(page, '20 of the newest 200 events')).toBeVisible();
    await expect(page).toHaveURL(`/persons/${personIds.karenina}?tab=history`);
    await expect(lines(page)).toHaveCount(20);
    expect(eventCalls(simulator)).toMatchObject([
      {
        person_id: personIds.karenina,
        limit: 200,
        offset: 0,
        sort: [{ field: 'date_time_creation', order: 'desc' }],
      },
    ]);
    await expect(page.getByRole('img', { name: /^Events in \d+ of \d+\sweeks, most on / })).toBeVisible();
    await expect(announced(page)).toHaveText('20 of the newest 200 events');
    await expectAccessible(page);
  });

  const more = page.getByRole('button', { name: 'Show more', exact: true });
  await test.step('the others of the year, and the year before', async () => {
    await more.click();
    await expect(eventCount(page, '21 events')).toBeVisible();
    await more.click();
    await expect(announced(page)).not.toHaveText('21 events');
    const [, second, third] = eventCalls(simulator);
    expect(second).toMatchObject({ offset: 200 });
    expect(String(third?.['date_till']) < String(second?.['date_from'])).toBe(true);
  });

  await test.step('where nothing is listed, it goes on for four calls', async () => {
    const before = eventCalls(simulator).length;
    await more.click();
    await expect.poll(() => eventCalls(simulator).length).toBe(before + 4);
    await expect(more).toBeEnabled();
    expect(askedFor(simulator)).toHaveLength(before + 4);
  });

  await test.step('nothing is asked for again', async () => {
    const before = askedFor(simulator).length;
    await tab(page, 'records').click();
    await expect(visitorCards(page)).toHaveCount(12);
    await expect(lines(page).first()).toBeHidden();
    await expect(page).toHaveURL(`/persons/${personIds.karenina}`);
    await tab(page, 'history').click();
    await expect(lines(page).first()).toBeVisible();
    expect(askedFor(simulator)).toHaveLength(before);
    await expectOnlyInMemory(page, ['groups.vokzal', 'Рассылка']);
  });
});

test('kinds choose what is listed; they are in the URL and a copied link, and Back leaves the person', async ({
  page,
  simulator,
}) => {
  const url = `/persons/${personIds.karenina}?tab=history`;
  await allowClipboard(page);
  await openHistory(page, personIds.karenina);
  await kind(page, 'Missed').click();
  for (const each of await lines(page).all()) await expect(each).toContainText('Incoming call, missed');
  await kind(page, 'Missed').click();
  await kind(page, 'Visits').press('Enter');
  await expect(eventCount(page, '158 of the newest 200 events')).toBeVisible();
  await expect(announced(page)).toHaveText('158 of the newest 200 events');
  await kind(page, 'Calls').press('Space');
  await expect(kind(page, 'Calls')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(`${url}&kinds=call,visit`);
  await page.getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect.poll(() => readClipboard(page)).toContain(`${url}&kinds=call,visit`);
  await tab(page, 'records').click();
  await tab(page, 'history').click();
  await expect(eventCount(page, '171 of the newest 200 events')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(lines(page)).toHaveCount(20);
  await expect(page.getByRole('tabpanel')).toBeFocused();
  expect(askedFor(simulator)).toEqual(['events']);
  await page.goBack();
  await expect(page).not.toHaveURL(/persons/);

  await test.step('a kind of which there is none is pressed all the same', async () => {
    await openSignedIn(page, `/persons/${personIds.klara}?tab=history&kinds=deal`);
    await expect(eventCount(page, 'No events')).toBeVisible();
    await kind(page, 'Deals').press('Enter');
    await expect(page).toHaveURL(`/persons/${personIds.klara}?tab=history`);
    await expect(lines(page)).toHaveCount(1);
    await expect(kind(page, 'Deals')).toHaveCount(0);
    await expect(kind(page, 'Requests')).toBeVisible();
  });
});

test('of very many events all that are loaded are drawn by scrolling, which asks for nothing', async ({
  page,
  simulator,
}) => {
  await openHistory(page, personIds.tenThousandEvents);
  await kind(page, 'Visits').click();
  await expect(lines(page).nth(99)).toBeAttached();
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.getByText(/are shown$/)).toHaveCount(0, { timeout: 200 });
  }).toPass();
  expect(askedFor(simulator)).toEqual(['events']);
  await page.getByRole('button', { name: 'Show more', exact: true }).click();
  await expect(eventCount(page, /of the newest 400\sevents$/)).toBeVisible();
});

test('a link to the history opens it, in a frame, too', async ({ page, simulator, answers }) => {
  await openSignedIn(page, `/persons/${personIds.klara}?tab=history`);
  await expect(lines(page)).toHaveCount(1);

  await test.step('Refresh refreshes what is shown', async () => {
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect.poll(() => askedFor(simulator).filter((asked) => asked === 'events')).toHaveLength(2);
    expect(simulator.calls.filter(({ method }) => method === 'get.person_visitors')).toHaveLength(1);
  });

  await test.step('in a frame of another product, its links stay there', async () => {
    await openSignedIn(page, `/persons/${personIds.klara}?tab=history&embed=1`);
    await page.getByRole('button', { name: 'Show the call', exact: true }).click();
    await lines(page)
      .getByRole('link', { name: /^Visitor ID \d+$/ })
      .click();
    await expect(visitorCards(page)).toHaveCount(1);
    await expect(page).toHaveURL(/\?visitor=\d+&embed=1$/);
  });

  await test.step('without events, only a success says so', async () => {
    answers.answerWith('get.person_events', []);
    await openSignedIn(page, `/persons/${personIds.karenina}?tab=history`);
    await expect(eventCount(page, 'No events')).toBeVisible();
    await expectAccessible(page);
  });
});

test('on behalf of a customer, every call says so', async ({ page, simulator }) => {
  const { userId } = romashka;
  await openHistory(page, personIds.karenina, { token: tokens.partner, query: `?user_id=${userId}` });
  for (const name of ['Show the call', 'Show the chat', 'Show the request'])
    await page.getByRole('button', { name, exact: true }).first().click();
  const history = [
    'person_events',
    'calls_report',
    'chats_report',
    'chat_messages_report',
    'offline_messages_report',
  ];
  for (const method of history.map((name) => `get.${name}`))
    await expect
      .poll(() => callsOf(simulator, method).map(({ params }) => params['user_id']), method)
      .toEqual([userId]);

  await test.step('“More” of a record, too', async () => {
    await tab(page, 'records').click();
    const first = visitorCard(page, 7_100_000_501);
    await first.getByRole('button', { name: 'More', exact: true }).click();
    await expect(first).toContainText('anna_karenina');
    await expect(first).toContainText('Санкт-Петербург');
    for (const method of ['get.visitors', 'getobj.visitor'])
      expect(callsOf(simulator, method).map(({ params }) => params['user_id'])).toEqual([userId]);
  });
});

test('times are said to be the account’s where its time zone is another one than the browser’s', async ({
  page,
}) => {
  const zone = page.getByText('Times are in the account’s time zone, Europe/Moscow.', { exact: true });
  await openHistory(page, personIds.klara);
  await expect(zone).toHaveCount(
    await page.evaluate(() =>
      Number(new Intl.DateTimeFormat().resolvedOptions().timeZone !== 'Europe/Moscow'),
    ),
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the first event is high on each screen, and the picture of the weeks low', async ({ page }) => {
    const boxOf = (locator: Locator) =>
      locator.evaluate((element) => {
        const { top, bottom, height } = element.getBoundingClientRect();
        return { top, bottom, height };
      });
    await openHistory(page, personIds.karenina);
    expect((await boxOf(lines(page).first())).top).toBeLessThanOrEqual(330);
    await page.setViewportSize({ width: 360, height: 640 });
    const { bottom } = await boxOf(lines(page).first());
    expect(bottom).toBeLessThanOrEqual((await boxOf(page.getByRole('toolbar'))).top);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect((await boxOf(lines(page).first())).top).toBeLessThanOrEqual(340);
    expect((await boxOf(page.getByRole('img', { name: /^Events in / }))).height).toBeLessThanOrEqual(28);
  });

  test('the history stands where the contacts and cards do, and nothing beside the screen; its kinds stay in sight', async ({
    page,
  }) => {
    await openHistory(page, personIds.karenina);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(390);
    await page.getByRole('button', { name: 'Show the chat', exact: true }).first().tap();
    await expect(page.getByRole('list', { name: 'Messages' })).toBeVisible();
    expect(await width()).toBe(390);
    await expectAccessible(page);
    await page.evaluate(() => scrollTo(0, 1500));
    await expect(kind(page, 'Chats')).toBeInViewport();
    await kind(page, 'Chats').tap();
    await expect(lines(page)).toHaveCount(3);
    await expect(lines(page).first()).toBeInViewport();
    await tab(page, 'records').tap();
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(lines(page).first()).toBeHidden();
  });
});
