import { RowsUntilLoaded } from '#src/ui/lazy/rows-until-loaded.tsx';
import { type FallbackProps, lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import type { UserId } from '#src/lib/ids.ts';
import type { SearchState } from '#src/session/stores/search-state.ts';
import { preloadFoundBy } from './found-by.tsx';

/** Not needed before an agent searches: it comes with its words and styles. */
const FindScreen = lazyWithRetry(async () => {
  const [{ FindScreen: Screen }] = await Promise.all([import('./results.tsx'), preloadFoundBy()]);
  return Screen;
}, Loading);

// The screen has the search as well, and says if it cannot be loaded.
const SearchRun = lazyWithRetry(
  async () => (await import('#src/features/find/search/search-run.tsx')).SearchRun,
  () => null,
);

export const preloadFind = (): Promise<unknown> => Promise.all([SearchRun.preload(), FindScreen.preload()]);

type FindPageProps = {
  readonly search: SearchState;
  /** From the URL. */
  readonly userId: UserId | null;
};

/** What a search found. */
export function FindPage(props: FindPageProps) {
  return (
    <>
      <SearchRun {...props} loadLine={preloadFoundBy} />
      <FindScreen {...props} />
    </>
  );
}

function Loading(props: FallbackProps) {
  useTitle(null);
  return <RowsUntilLoaded {...props} />;
}
