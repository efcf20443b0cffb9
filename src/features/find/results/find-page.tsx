import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useTitle } from '#src/features/title-and-focus/headed-page.tsx';
import type { UserId } from '#src/lib/ids.ts';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { preloadFoundBy } from './found-by.tsx';

// Two parts: the first call does not wait for what draws the page.
const SearchRun = lazyWithRetry(async () => (await import('./search-run.tsx')).SearchRun, Loading);
const FindScreen = lazyWithRetry(async () => (await import('./results.tsx')).FindScreen, Loading);

/** Not needed before an agent searches. */
export const preloadFind = (): Promise<unknown> =>
  Promise.all([SearchRun.preload(), FindScreen.preload(), preloadFoundBy()]);

type FindPageProps = {
  readonly search: SearchState;
  /** From the URL. */
  readonly userId: UserId | null;
};

/** What a search found. */
export const FindPage = (props: FindPageProps) => (
  <SearchRun {...props}>{(run) => <FindScreen {...run} />}</SearchRun>
);

function Loading(props: FallbackProps) {
  useTitle(null);
  return <RowsUntilLoaded {...props} />;
}
