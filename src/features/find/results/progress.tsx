import { LoadingText } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { StepKey } from '#src/session/stores/search-state.ts';
import { SkeletonRows } from '#src/ui/lazy/rows-until-loaded.tsx';

/** What is being searched; null: the person found is about to open. */
export function Progress({ running }: { running: StepKey | null }) {
  const { searching } = useText().results;
  return (
    <div className="stack">
      {running !== null && <LoadingText text={searching[running.report]} />}
      <SkeletonRows />
    </div>
  );
}
