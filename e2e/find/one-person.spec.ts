// A search that finds one person opens that person.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { askedFor, callsOf, methodsOf } from '../support/calls.ts';
import { failureRow } from '../failure/failure-table.ts';
import { expect, test } from '../support/fixtures.ts';
import { find } from '../support/find-field.ts';
import { noticeOf } from '../support/notice.ts';
import { heading, visitorCards } from '../support/person-page.ts';
import { expectOnlyInMemory } from './find-link.ts';
import {
  alsoSearch,
  dated,
  earlier,
  expectSearched,
  foundPeople,
  further,
  searchFor,
  allDated,
} from './results-page.ts';

test('a caller’s number opens the person, with the way back and on', async ({ page, simulator }) => {
  await searchFor(page, '8 (916) 555-12-34');
  await expect(heading(page)).toHaveText('Анна Каренина');
  await expect(page).toHaveURL(`/persons/${personIds.karenina}`);
  await expect(heading(page)).toBeFocused();
  await expect(visitorCards(page)).toHaveCount(12);
  // One call for the search, one for the cards.
  expect(methodsOf(simulator)).toEqual(['get.calls_report', 'get.person_visitors']);
  expect(callsOf(simulator, 'get.calls_report')[0]?.params).toMatchObject({
    fields: expect.arrayContaining(['person_id', 'visitor_id']),
    limit: 100,
    filter: {
      condition: 'or',
      filters: [
        { field: 'contact_phone_number', operator: '=', value: phones.karenina },
        { field: 'contact_phone_number', operator: '=', value: `+${phones.karenina}` },
      ],
    },
  });
  await expectOnlyInMemory(page, [phones.karenina.slice(1), '916 555', '916) 555']);
  const line = page.getByRole('link', { name: allDated('Found by +7 916 555 12 34, call of DAY') });

  await test.step('the line leads to what was found, which asks for nothing and does not open again', async () => {
    await line.click();
    await expect(page).toHaveURL('/find');
    await expect(page).toHaveTitle('Search — Person Visitors');
    await expect(heading(page)).toHaveText('Search: phone +7 916 555 12 34');
    await expect(foundPeople(page)).toHaveCount(1);
    await expect(foundPeople(page)).toContainText('+7 916 555 12 34');
    await expect(
      page.getByText('Days and times are in the account’s time zone, Europe/Moscow.'),
    ).toBeVisible();
    expect(askedFor(simulator)).toEqual(['calls']);
    await expectOnlyInMemory(page, [phones.karenina.slice(1), '916 555', '916) 555']);
  });

  await test.step('further: the other parts, each once', async () => {
    await foundPeople(page).getByRole('link', { name: 'Анна Каренина' }).click();
    await expect(alsoSearch(page)).toHaveAccessibleDescription(dated('Up to 2 points'));
    await alsoSearch(page).click();
    await expect(page).toHaveURL('/find');
    await expectSearched(page, 'calls, requests and chats', '3 points');
    await expect(foundPeople(page)).toContainText('2 calls, 1 request and 1 chat in all');
    expect(askedFor(simulator)).toEqual(['calls', 'requests', 'chats']);
    await expect(further(page)).toBeHidden();
    await expect(earlier(page)).toBeVisible();
  });

  await test.step('the call that named her is shown by a press, under the line, and costs nothing again', async () => {
    await foundPeople(page).getByRole('link', { name: 'Анна Каренина' }).click();
    const show = page.getByRole('button', { name: /^Show the call/ }).first();
    await expect(show).toHaveAccessibleName(dated('Show the call (1 point)'));
    // A minute's limit takes one line there, too.
    simulator.setPointsLeft({ minute: 0 });
    await show.click();
    const notice = noticeOf(page, failureRow('limit_exceeded', 'minute').title.en);
    await expect(notice).toContainText(/Resets in/);
    expect((await notice.boundingBox())?.height).toBeLessThanOrEqual(40);
    simulator.setPointsLeft({ minute: 100 });
    await show.click();
    await expect(notice).toBeHidden();
    const reports = () => callsOf(simulator, 'get.calls_report').length;
    const before = reports();
    const call = page.getByRole('region', { name: 'Call', exact: true }).getByText('Incoming call, answered');
    for (const isShown of [true, false, true]) {
      await show.click();
      await expect(call).toBeVisible({ visible: isShown });
      await expect(show).toHaveAccessibleName('Show the call');
      await expect(show).toHaveAttribute('aria-expanded', String(isShown));
      expect(reports()).toBe(before + 1);
    }
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Found by/ }).click();
    await expect(foundPeople(page)).toHaveCount(1);
  });

  await test.step('a reload shows the empty look-up', async () => {
    await page.reload();
    await expect(heading(page)).toHaveText('Find a person');
    await expect(page).toHaveURL('/find');
  });
});

test('Back leads to where the agent searched, not to the results; the same search asks the account again', async ({
  page,
  simulator,
}) => {
  await searchFor(page, `+${phones.karenina}`);
  await expect(visitorCards(page)).toHaveCount(12);
  await page.goBack();
  await expect(page).toHaveURL('/');
  for (const asked of [
    ['calls', 'calls'],
    ['calls', 'calls', 'calls'],
  ]) {
    await find(page, `+${phones.karenina}`);
    await expect.poll(() => askedFor(simulator)).toEqual(asked);
    await expect(heading(page)).toHaveText('Анна Каренина');
    await expect(visitorCards(page)).toHaveCount(12);
  }
});
