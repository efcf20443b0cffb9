// The history of a person: asked for by a press, kept in memory, and never said to be more than what has come.
import type { Locator } from '@playwright/test';
import { personIds } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { allowClipboard, readClipboard } from '../support/clipboard.ts';
import { askedFor } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectOnlyInMemory } from '../find/find-link.ts';
import { announced, openPerson } from '../support/open-person.ts';
import { visitorCards } from '../support/person-page.ts';
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
  answers,
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
  await test.step('of many, all that are loaded are drawn by scrolling, which asks for nothing', async () => {
    await expect(lines(page)).toHaveCount(100);
    await expect(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect(lines(page)).toHaveCount(158, { timeout: 200 });
    }).toPass();
    await expect(page.getByText(/are shown$/)).toHaveCount(0);
    expect(askedFor(simulator)).toEqual(['events']);
  });
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

  await test.step('one that nothing loaded is of is sought by a press, not by a link', async () => {
    const rows = [{ event_type: 'Посещение' }, { event_type: 'Звонок', call_status: 'Потерянный' }];
    for (const [index, row] of rows.entries())
      answers.answerWith(
        'get.person_events',
        { result: { data: [row], metadata: { total_items: 2 } } },
        { on: ({ offset }) => offset === index },
      );
    const before = eventCalls(simulator).length;
    await openSignedIn(page, `/persons/${personIds.klara}?tab=history&kinds=missed,chat`);
    await expect(page.getByRole('button', { name: 'Show more', exact: true })).toBeVisible();
    expect(eventCalls(simulator)).toHaveLength(before + 1);
    await kind(page, 'Chats').click();
    await expect(lines(page)).toHaveText(/missed/);
    expect(eventCalls(simulator)).toHaveLength(before + 2);
  });
});

test('a link to the history opens it, in a frame, too', async ({ page, openContext, simulator }) => {
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

  await test.step('times are said to be the account’s where its time zone is another one than the browser’s', async () => {
    const zone = 'Times are in the account’s time zone, Europe/Moscow.';
    await expect(page.getByText(zone)).toHaveCount(0);
    const abroad = await (await openContext({ timezoneId: 'Asia/Tokyo' })).newPage();
    await openSignedIn(abroad, `/persons/${personIds.klara}?tab=history`);
    await expect(abroad.getByText(zone, { exact: true })).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the first event is high, nothing is beside the screen, and the kinds stay in sight', async ({
    page,
  }) => {
    const boxOf = (locator: Locator) =>
      locator.evaluate((element) => {
        const { top, bottom, height } = element.getBoundingClientRect();
        return { top, bottom, height };
      });
    const first = lines(page).first();
    await openHistory(page, personIds.karenina);
    expect((await boxOf(first)).top).toBeLessThanOrEqual(330);
    await page.setViewportSize({ width: 360, height: 640 });
    expect((await boxOf(first)).bottom).toBeLessThanOrEqual((await boxOf(page.getByRole('toolbar'))).top);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect((await boxOf(first)).top).toBeLessThanOrEqual(340);
    expect((await boxOf(page.getByRole('img', { name: /^Events in / }))).height).toBeLessThanOrEqual(28);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Show the chat', exact: true }).first().tap();
    await expect(page.getByRole('list', { name: 'Messages' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.evaluate(() => scrollTo(0, 1500));
    await expect(kind(page, 'Chats')).toBeInViewport();
    await kind(page, 'Chats').tap();
    await expect(lines(page)).toHaveCount(3);
    await expect(first).toBeInViewport();
    await tab(page, 'records').tap();
    await expect(visitorCards(page).first()).toBeVisible();
    await expect(first).toBeHidden();
  });
});
