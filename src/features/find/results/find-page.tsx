import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { preloadFoundBy } from '#src/features/find/results/person/found-by.tsx';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';

/** What a search found. Not needed before an agent searches: it comes with its words, styles and the search itself. */
export const FindPage = lazyWithRetry(async () => {
  const [{ FindScreen }] = await Promise.all([import('./find-screen.tsx'), preloadFoundBy()]);
  return FindScreen;
}, Loading);

export const preloadFind = FindPage.preload;

function Loading(props: FallbackProps) {
  useTitle(null);
  return <RowsUntilLoaded {...props} />;
}
