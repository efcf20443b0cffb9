// A portal without `get.person_events` and `get.visitors`, as Novofon. How its reports become events: event-pages.test.ts.
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { button, press } from '../support/controls.ts';
import { expect, requestedData, test } from '../support/fixtures.ts';
import { failureNotice } from '../support/notice.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { eventCount, eventRow, eventRows } from './history-page.ts';

test('portal without a history lists the calls, chats and requests', async ({ page, simulator, answers }) => {
  await openSignedIn(page, `/persons/${personIds.karenina}?tab=history`, tokens.novofon);
  await expect(page.getByRole('tabpanel')).toContainText(
    'This portal has no history of a person. Listed instead: calls, chats and requests of the last 89 days.',
  );
  // Seven calls, two chats and a request.
  await expect(eventCount(page, /^10\sevents$/)).toBeVisible();
  await expect(eventRows(page)).toHaveCount(10);
  await expect(button(page.getByRole('tabpanel'), 'Show more')).toBeHidden();
  expect(requestedData(simulator)).toEqual(['events', 'calls', 'chats', 'requests']);
  const call = eventRow(page, 'Incoming call');
  await expect(call).toContainText('2:06 · Дина Облонская');
  await press(call, 'Show the call');
  await expect(call).toContainText('waited 0:07');
  expect(requestedData(simulator)).toHaveLength(4);

  await test.step('which is said where none of them is allowed', async () => {
    for (const method of ['get.calls_report', 'get.chats_report', 'get.offline_messages_report'] as const)
      answers.fail(method, 'forbidden');
    await page.reload();
    await expect(failureNotice(page, 'This portal has no history of a person.')).toBeVisible();
  });
});
