import { ChunkFallback } from '#src/ui/lazy/chunk-fallback.tsx';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { preloadFoundBy } from '#src/features/find/results/person/found-by.tsx';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';

/** What a search found. Not needed before an agent searches: it comes with its words, styles and the search itself. */
export const FindPage = lazyWithRetry(async () => {
  const [{ FindScreen }] = await Promise.all([import('./find-screen.tsx'), preloadFoundBy()]);
  return FindScreen;
}, Loading);

export const preloadFind = FindPage.preload;

function Loading({ failure }: FallbackProps) {
  useTitle(null);
  return failure && <ChunkFallback attempts={failure.attempts} onTryAgain={failure.onTryAgain} />;
}
