import type { Dictionary } from '#src/i18n/dictionary.ts';
import type { History } from '#src/features/history/model/history.ts';

/** “230 events” or “Newest 200 events”; of chosen kinds “14 of 230 events” or “1 of the newest 200 events”. */
export function countText(
  { events: { length: total }, coverage }: Pick<History, 'events' | 'coverage'>,
  /** null: no kind is chosen. */
  shown: number | null,
  { history: t }: Dictionary,
): string {
  if (coverage.kind === 'newest') return shown === null ? t.newest(total) : t.ofNewest(shown, total);
  return shown === null ? t.events(total) : t.ofEvents(shown, total);
}
