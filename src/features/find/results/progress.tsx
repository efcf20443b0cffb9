import { useText } from '#src/i18n/text-context.tsx';
import type { StepKey } from '#src/features/find/search/search-state.ts';
import { SkeletonRows } from '#src/ui/lazy/rows-until-loaded.tsx';
import { useAnnounceWhenSettled } from '#src/ui/live-region.tsx';

/** Announced only if it takes longer: a faster answer is announced itself. */
const SLOW_MS = 1000;

/** What is being searched; null: the person found is about to open. */
export function Progress({ running }: { running: StepKey | null }) {
  const { searching } = useText().results;
  const text = running === null ? '' : searching[running.part];
  useAnnounceWhenSettled(text === '' ? null : text, SLOW_MS);
  return (
    <div className="find__progress">
      <p className="quiet">{text}</p>
      <SkeletonRows />
    </div>
  );
}
