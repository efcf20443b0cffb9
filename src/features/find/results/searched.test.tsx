// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import { answered, failed, searchWith, unavailable } from '#src/features/find/search/testing/hit.ts';
import { useSearchResults } from '#src/features/find/search/use-search.ts';
import { rows, searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import type { SearchStep } from '#src/features/find/search/search-results.ts';
import { Searched } from './searched.tsx';

const signedIn = vi.hoisted((): Record<'services' | 'caller', object> & { account: object | null } => ({
  services: {},
  caller: {},
  account: null,
}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
  useCaller: () => signedIn.caller,
  useSignedIn: () => ({ account: signedIn.account }),
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

it.each<[string, SearchStep[], string | null, string | null]>([
  ['before it is asked', [answered('call', [])], 'chats', null],
  ['where it has failed', [answered('call', []), failed('chat')], 'chats', null],
  ['no more once the API has said so', [answered('call', []), unavailable('chat')], null, 'chats'],
  ['no more once it was answered, whatever failed', [answered('chat', []), failed('chat', 1)], null, null],
])('what the plan may not include is said %s', (_case, steps, hinted, lacking) => {
  const { caller, queryClient } = searchOf({});
  signedIn.caller = caller;
  signedIn.account = { timeZone: 'Asia/Tokyo', components: ['dataapi', 'upload_offline_messages'] };
  const { container } = renderInEnglish(
    <QueryClientProvider client={queryClient}>
      <Searched results={searchWith(steps)} />
    </QueryClientProvider>,
  );
  const said = (words: RegExp) => words.exec(container.textContent)?.[1] ?? null;
  expect(said(/may not include (\w+)\./)).toBe(hinted);
  expect(said(/Not part of your plan, so not searched: (\w+)\./)).toBe(lacking);
});
