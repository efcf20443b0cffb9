import type { PersonAddress } from '#src/lib/paths.ts';
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useSearchThatFound } from '#src/features/find/search/search-store.tsx';
import type { FoundByPart } from './found-by-line.tsx';

const Part = lazyWithRetry(async () => (await import('./found-by-line.tsx')).FoundByPart);

/** Before a person opens by itself: the line then stands there at once, and moves nothing. */
export const preloadFoundBy = Part.preload;

type FoundByProps = { readonly address: PersonAddress; readonly part: FoundByPart };

/** What the page of a person whom a search found says of that search. Nothing if no search did. */
export function FoundBy({ address, part }: FoundByProps) {
  const search = useSearchThatFound(address);
  return search !== null && <Part address={address} part={part} search={search} />;
}
