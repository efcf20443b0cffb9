import { useTitle } from '#src/ui/page.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy-with-retry.tsx';
import { RowsUntilLoaded } from '#src/ui/rows-until-loaded.tsx';

/** What a search found. */
export const FindScreen = lazyWithRetry(async () => (await import('./results.tsx')).FindScreen, Loading);

/** Where a search found the person. In the chunk of the results, which have led to the person's page. */
export const FoundLine = lazyWithRetry(
  async () => (await import('./results.tsx')).FoundLine,
  () => null,
);

/** Not needed before an agent searches. */
export const loadFind = (): Promise<unknown> => Promise.all([FindScreen.load(), FoundLine.load()]);

function Loading(props: FallbackProps) {
  useTitle(null);
  return <RowsUntilLoaded {...props} />;
}
