// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { visitorProperties } from '#src/api/requests/visitor.ts';
import { callerAnswered, listOf } from '#src/api/testing/fake-fetch.ts';
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

it('a failed call is no longer counted once its record was opened and has come', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller } = callerAnswered(({ body }) => (body['method'] === 'getobj.visitor' ? {} : listOf([])));
  signedIn.caller = caller;
  const queryClient = createQueryClient(() => {});
  const records = [1, 2].map((id) => makeRecord({ visitorId: visitorOf(id) }));
  const store = createMoreStore(queryClient, caller, personOf(5), records);
  store.connect();
  const { container } = renderInEnglish(
    <QueryClientProvider client={queryClient}>
      <MoreProvider value={store}>
        <AllDetails shown={records} isOffered canHide />
      </MoreProvider>
    </QueryClientProvider>,
  );
  act(() => container.querySelector('button')?.click());
  await until(() => container.textContent.includes(en.allDetails.failed(2)));
  const { queryKey } = requestQuery(caller, visitorProperties({ userId: null, visitorId: visitorOf(1) }));
  act(() => void queryClient.setQueryData(queryKey, []));
  const [line = expect.fail()] = container.querySelectorAll('.all-details__line');
  expect(line.textContent).toBe(`${en.allDetails.failed(1)}${en.buttons.tryAgain}${en.more.cost(1)}`);
});
