import type { Language } from './language.ts';
import { useLanguage } from './text-context.tsx';
import { createDates, todayIn, type Dates } from './dates.ts';

const latest = new Map<Language, { readonly today: string; readonly dates: Dates }>();

/** The same object for all components: formatters are slow to make, and a history has thousands of lines. */
export function useDates(): Dates {
  const language = useLanguage();
  const today = todayIn(null);
  const known = latest.get(language);
  if (known?.today === today) return known.dates;
  const dates = createDates(language, today);
  latest.set(language, { today, dates });
  return dates;
}
