import { CardSkeletons } from '#src/features/person/cards/card-skeletons.tsx';
import { ChunkFallback } from '#src/ui/lazy/chunk-fallback.tsx';
import { lazyWithRetry, type FallbackProps } from '#src/ui/lazy/lazy-with-retry.tsx';

/** Most people are looked at as cards. */
export const RecordsTable = lazyWithRetry(
  async () => (await import('./records-table.tsx')).RecordsTable,
  SkeletonUntilLoaded,
);

function SkeletonUntilLoaded({ failure }: FallbackProps) {
  return failure === null ? (
    <CardSkeletons />
  ) : (
    <p>
      <ChunkFallback {...failure} />
    </p>
  );
}
