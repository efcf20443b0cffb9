import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { callerAnswered, listResult } from '#src/api/testing/fake-fetch.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { eventAt } from '#src/history/testing/events.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { until } from '#src/ui/testing/render.tsx';
import { isVisit, toHistoryEvents } from './history.ts';
import { VisitDetails } from './visit-details.tsx';

const NONE = 'No details found for this event';

it.each([
  [999, 1],
  [1000, 0],
])('of %i sessions, none of which is the visit’s, it is said to have none: %i', async (count, notes) => {
  const [event = expect.fail()] = toHistoryEvents([eventAt('2026-11-23 10:15:00', 'visit')]);
  const { caller, methods } = callerAnswered(() =>
    listResult(Array.from({ length: count }, () => ({ date_time: '2026-11-22 10:15:00' }))),
  );
  const { container } = renderSignedIn(
    <VisitDetails
      address={{ ...toPersonKey(5), visitorId: null }}
      newest={{ from: '2025-11-27', till: '2026-11-27' }}
      event={isVisit(event) ? event : expect.fail()}
      showsFailure
      labelledBy="title"
      button={{ current: null }}
    />,
    { api: caller.api },
  );
  await until(() => methods().length === 1 && !container.textContent.includes('Loading'));
  expect(screen.queryAllByText(NONE)).toHaveLength(notes);
});
