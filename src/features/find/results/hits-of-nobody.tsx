import { useText } from '#src/i18n/text-context.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { newestLines, nobodyLines, withoutPersonLines } from '#src/features/find/results/view/told-hits.ts';
import { useDates } from '#src/i18n/use-dates.ts';

/** What matched but belongs to nobody, and how much of a very busy number was read. */
export function HitsOfNobody({ search }: { search: SearchState }) {
  const t = useText();
  const { day } = useDates();
  const lines = [...nobodyLines(search, t, day), ...withoutPersonLines(search, t), ...newestLines(search, t)];
  if (lines.length === 0) return null;
  return (
    <ul role="list" className="find__facts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
