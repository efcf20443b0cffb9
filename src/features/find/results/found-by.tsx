import { useSearchThatFound } from '#src/features/find/search-of-entry.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';
import { UntilLoaded } from '#src/ui/lazy/chunk-fallback.tsx';
import type { FoundByLineProps } from './found-by-line.tsx';

const Loaded = lazyWithRetry(async () => (await import('./found-by-line.tsx')).FoundByLine, Loading);

/** The other slots are usually empty: no loading sign. */
function Loading({ slot, ...props }: FallbackProps & Pick<FoundByLineProps, 'slot'>) {
  return slot === 'line' && <UntilLoaded {...props} />;
}

/** Before a person opens by itself: the line is then drawn at once, and moves nothing. */
export const preloadFoundBy = Loaded.preload;

type FoundByProps = Pick<FoundByLineProps, 'address' | 'slot' | 'conversation'>;

/** What the page of a person shows of the search that found them. Nothing if none did. */
export function FoundBy(props: FoundByProps) {
  const search = useSearchThatFound(props.address);
  return search !== null && <Loaded {...props} search={search} />;
}
