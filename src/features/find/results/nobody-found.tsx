import { useId } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { SearchState } from '#src/features/find/search/search-state.ts';
import { canSearchEarlier } from '#src/features/find/search/selectors.ts';
import { nobodyText } from '#src/features/find/results/view/nobody-text.ts';

/** Nobody: what else to try. What was searched is said above. */
export function NobodyFound({ search }: { search: SearchState }) {
  const t = useText();
  const id = useId();
  const text = nobodyText(search, t);
  if (text === null) return null;
  const tips = [
    ...(canSearchEarlier(search) ? [t.results.tipEarlier] : []),
    ...t.results.tips[search.term.kind],
  ];
  return (
    <section className="find__nobody">
      <h2>{text}</h2>
      <p id={id}>{t.results.whatElse}</p>
      <ul aria-labelledby={id}>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </section>
  );
}
