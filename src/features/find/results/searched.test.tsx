// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import { useSearchResults } from '#src/features/find/search/use-search.ts';
import { rows, searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { Searched } from './searched.tsx';

const signedIn = vi.hoisted(() => ({ services: {}, caller: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
  useCaller: () => signedIn.caller,
  useSignedIn: () => ({ account: null }),
}));

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

it('the points shown include the one for the account’s time zone', async () => {
  const opened = searchOf({
    'get.calls_report': rows([{ person_id: 5 }, { person_id: 6 }]),
    'getobj.account': { result: { data: { timezone: 'Asia/Tokyo' } } },
  });
  await opened.actions.run();
  const search = opened.state();
  signedIn.services = { searches: opened.searches, usage: { pointsLeft: () => null } };
  signedIn.caller = opened.caller;
  function Page() {
    return <Searched results={useSearchResults(search)} />;
  }
  const { container } = renderInEnglish(
    <QueryClientProvider client={opened.queryClient}>
      <Page />
    </QueryClientProvider>,
  );
  await until(() => container.textContent.includes('Tokyo'));
  expect(opened.results().points).toBe(2);
  await until(() => container.textContent.includes('2\u00a0points'));
});
