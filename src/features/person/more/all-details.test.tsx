// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import { callerAnswered, listOf, refused, type SentCall } from '#src/api/testing/fake-fetch.ts';
import { personOf, visitorOf } from '#src/api/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { AllDetails } from './all-details.tsx';
import { createMoreStore, MoreProvider } from './more-store.ts';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
}));

/** A notice is a component test of its own; here it is its button. */
vi.mock('#src/features/failure/query-view.tsx', () => ({
  QueryFailure: ({ query }: { query: { error: unknown; refetch: () => unknown } }) =>
    query.error !== null && (
      <button type="button" onClick={() => void query.refetch()}>
        {en.buttons.tryAgain}
      </button>
    ),
}));

/** Offers the details of the first so many of three records; the calls are answered in this way. */
function offer(said: Parameters<typeof callerAnswered>[0], count: number) {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller, calls } = callerAnswered(said);
  signedIn.caller = caller;
  const queryClient = createQueryClient(() => {});
  const records = [1, 2, 3].map((id) => makeRecord({ visitorId: visitorOf(id) }));
  const store = createMoreStore(queryClient, caller, personOf(5), records);
  store.connect();
  const showing = (shown: number) => (
    <QueryClientProvider client={queryClient}>
      <MoreProvider value={store}>
        <AllDetails shown={records.slice(0, shown)} isOffered canHide />
      </MoreProvider>
    </QueryClientProvider>
  );
  const { container, rerender } = renderInEnglish(showing(count));
  const press = (text: string): void => {
    const button = [...container.querySelectorAll('button')].findLast((each) =>
      each.textContent.includes(text),
    );
    act(() => (button ?? expect.fail(text)).click());
  };
  return {
    container,
    caller,
    queryClient,
    press,
    show: (shown: number): void => rerender(showing(shown)),
    propertiesOf: () =>
      calls.flatMap(({ body }) =>
        body['method'] === 'getobj.visitor' ? [Reflect.get(Object(body['params']), 'id')] : [],
      ),
  };
}

const isOfProperties = ({ body }: SentCall): boolean => body['method'] === 'getobj.visitor';

it('a failed call is no longer counted once its record was opened and has come', async () => {
  const { container, caller, queryClient, press } = offer(
    (call) => (isOfProperties(call) ? {} : listOf([])),
    2,
  );
  press('Load details');
  await until(() => container.textContent.includes(en.allDetails.failed(2)));
  const { queryKey } = requestQuery(caller, visitorProperties({ userId: null, visitorId: visitorOf(1) }));
  act(() => void queryClient.setQueryData(queryKey, []));
  const [line = expect.fail()] = container.querySelectorAll('.all-details__line');
  expect(line.textContent).toBe(`${en.allDetails.failed(1)}${en.buttons.tryAgain}${en.more.cost(1)}`);
});

it('another try is of what was pressed for, not of what the filter shows meanwhile', async () => {
  const { container, press, show, propertiesOf } = offer(
    (call) => (isOfProperties(call) ? refused : listOf([])),
    2,
  );
  press('Load details');
  await until(() => container.querySelector('.all-details__failure button') !== null);
  expect(propertiesOf()).toEqual([1, 2]);
  show(3);
  press(en.buttons.tryAgain);
  await until(() => propertiesOf().length > 2);
  await until(() => !container.textContent.includes(en.buttons.stop));
  expect(propertiesOf()).toEqual([1, 2, 1, 2]);
});
