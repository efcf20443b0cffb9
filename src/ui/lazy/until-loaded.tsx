import { useText } from '#src/i18n/text-context.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';
import { ChunkFallback } from './chunk-fallback.tsx';
import type { LoadState } from './use-loading.ts';

/** Says nothing for a second: most parts have come by then. */
export function UntilLoaded({ failure, isSlow }: LoadState) {
  if (failure !== null) return <ChunkFallback {...failure} />;
  return isSlow && <Loading />;
}

function Loading() {
  const { loading } = useText().chunkFallback;
  useAnnounceWhenSettled(loading, 0);
  return <span className="chunk-fallback chunk-fallback--loading">{loading}</span>;
}
