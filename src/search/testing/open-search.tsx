import { QueryClientProvider } from '@tanstack/react-query';
import type { Caller } from '#src/api/data-api.ts';
import { createQueryClient } from '#src/api/queries.ts';
import { parseUserId } from '#src/domain/ids.ts';
import type { SearchTerm } from '#src/domain/search-term.ts';
import type { Search } from '#src/session/searches.ts';
import type { Hit } from '#src/search/search-requests.ts';
import { type SearchScope, type SearchResults, useSearch } from '#src/search/use-search.ts';
import { renderHook, until, type Wrapper } from '#src/ui/testing/render.tsx';

export const phone: SearchTerm = { kind: 'phone', text: '79165551234' };

/** On 26 November 2026. */
const searchedOn = new Date(2026, 10, 26).getTime();

export const searchFor = (term: SearchTerm, at = searchedOn): Search => ({
  id: 'a',
  term,
  text: '',
  interpretations: [],
  at,
});

/** Of nobody. */
export const emptyHit: Hit = {
  report: 'call',
  at: null,
  personId: null,
  visitorId: null,
  direction: null,
  page: null,
  city: null,
};

/** Retries at once. */
function testClient() {
  const client = createQueryClient();
  const { queries } = client.getDefaultOptions();
  client.setDefaultOptions({ queries: { ...queries, retryDelay: 0 } });
  return client;
}

/** A search whose page is open. */
export function openSearch(caller: Caller, search: Search, client = testClient(), user?: number) {
  const userId = parseUserId(user);
  const wrapper: Wrapper = ({ children }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const first: { scope: SearchScope } = { scope: 'newest' };
  const hook = renderHook(({ scope }) => useSearch({ caller, search, userId }, scope), first, wrapper);
  const ended = async (): Promise<SearchResults> => {
    await until(() => !hook.latest().isPending);
    return hook.latest();
  };
  return {
    ...hook,
    client,
    ended,
    year: (): Promise<SearchResults> => {
      hook.rerender({ scope: 'year' });
      return ended();
    },
  };
}

export const foundIds = ({ found }: SearchResults): readonly number[] =>
  found.map((each) => ('personId' in each ? each.personId : each.visitorId));
