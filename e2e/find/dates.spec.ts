// Days that the account has not reached. When a call is sent once more: data-api-dates.test.ts.
import { personIds, phones } from '#simulator/data/reserved.ts';
import { todayIn } from '#src/domain/time.ts';
import { find } from '../support/controls.ts';
import { callsTo, expect, test } from '../support/fixtures.ts';
import { openSignedIn } from '../support/sign-in.ts';

test.use({ timezoneId: 'Asia/Vladivostok' });

test('search that is refused for its last day ends today in the account’s zone', async ({
  page,
  simulator,
  answers,
}) => {
  const end = `${todayIn('Europe/Moscow')} 23:59:59`;
  answers.fail('get.calls_report', 'invalid_parameter_value', {
    details: { field: 'date_till' },
    on: ({ date_till: till }) => String(till) > end,
  });
  await openSignedIn(page, '/');
  await find(page, `+${phones.petrov}`);
  await expect(page).toHaveURL(`/persons/${personIds.petrov}`);
  const calls = callsTo(simulator, 'get.calls_report');
  expect(calls.map(({ params }) => params['date_till'])).toEqual([expect.any(String), end]);
  // Not another filter.
  expect(calls[1]?.params['filter']).toEqual(calls[0]?.params['filter']);
});
