// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { callerAnswered } from '#src/api/testing/fake-fetch.ts';
import { personOf, visitorOf } from '#src/api/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { CardMore } from './card-more.tsx';
import { loadAll } from './load-all.ts';
import { createMoreStore, MoreProvider } from './more-store.ts';

const signedIn = vi.hoisted(() => ({ caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
}));

it.each([
  ['by a press is announced', false, en.details.loaded],
  ['with the others is not: the end of all is', true, ''],
])('that the details of a record are loaded %s', async (_title, withOthers, said) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { caller } = callerAnswered(async ({ body }) => {
    await held;
    return { result: { data: body['method'] === 'getobj.visitor' ? {} : [], metadata: null } };
  });
  signedIn.caller = caller;
  const queryClient = createQueryClient(() => {});
  const visitorId = visitorOf(1);
  const record = makeRecord({ visitorId });
  const store = createMoreStore(queryClient, caller, personOf(5), [record]);
  store.connect();
  const { container } = renderInEnglish(
    <QueryClientProvider client={queryClient}>
      <MoreProvider value={store}>
        <CardMore record={record} visitorId={visitorId} findIn={() => []} />
      </MoreProvider>
    </QueryClientProvider>,
  );
  if (withOthers)
    act(() => {
      store.change({ isAllShown: true });
      void loadAll(store, queryClient, caller, [visitorId]);
    });
  else act(() => container.querySelector('button')?.click());
  await until(() => container.textContent.includes(en.details.loading));
  release();
  await until(() => container.textContent.includes(en.details.nothing));
  await turn();
  expect(container.querySelector('[role="status"]')?.textContent).toBe(said);
});
