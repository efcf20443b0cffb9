import { useText } from '#src/i18n/text-context.tsx';
import { newSearch } from '#src/features/find/search/new-search.ts';
import { useBeginHere } from '#src/features/find/search/one-search.ts';
import type { SearchState } from '#src/features/find/search/search-state.ts';

/** What Back leads to asks for nothing: results that are not kept any more are asked for by a press. */
export function SearchAgain({ search: { term, userId, ids } }: { search: SearchState }) {
  const t = useText().results;
  const beginHere = useBeginHere();
  return (
    <section className="find__section">
      <p>{t.notKept}</p>
      <button
        type="button"
        className="button button--primary find__button"
        onClick={() => beginHere({ ...newSearch(term, userId), ids })}
      >
        {t.searchAgain}
      </button>
    </section>
  );
}
