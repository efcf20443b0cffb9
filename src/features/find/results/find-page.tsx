import { useTitle } from '#src/features/title-and-focus/headed-page.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';
import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';

/** What a search found. */
export const FindScreen = lazyWithRetry(async () => (await import('./results.tsx')).FindScreen, Loading);

/** Where a search found the person whose page it is on. It is loaded with the results that led there. */
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
