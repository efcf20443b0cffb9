import type { PersonAddress } from '#src/lib/paths.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useLatestSearch } from '#src/features/find/search/search-store.tsx';

type FoundByProps = { readonly address: PersonAddress };

const Line = lazyWithRetry(async () => (await import('./found-by-line.tsx')).FoundByLine);
const Failures = lazyWithRetry(async () => (await import('./found-by-line.tsx')).FoundByFailures);

/** Before a person opens by itself: the line then stands there at once, and moves nothing. */
export const preloadFoundBy = (): Promise<unknown> => Promise.all([Line.preload(), Failures.preload()]);

/** Above a person whom a search found: by what, and the way back. */
export function FoundBy({ address }: FoundByProps) {
  const search = useLatestSearch();
  return search?.userId === address.userId && <Line address={address} search={search} />;
}

/** Below the heading of that person: which parts of the search failed. */
export function FoundByFailures({ address }: FoundByProps) {
  const search = useLatestSearch();
  return search?.userId === address.userId && <Failures address={address} search={search} />;
}
