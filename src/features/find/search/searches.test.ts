import { describe, expect, it } from 'vitest';
import { newSearch } from './new-search.ts';
import { searchStoreOf } from './one-search.ts';
import { createSearches, keepSearch, KEPT_RESULTS } from './searches.ts';
import { answered, phone } from './testing/hit.ts';

const finished = () => ({
  ...newSearch(phone, null),
  steps: [answered('calls', [{ person: 7 }])],
  toDo: null,
});

describe('the searches of a sign-in', () => {
  it('are kept side by side, the one opened last at the end', () => {
    const searches = createSearches();
    const [first, second] = [finished(), finished()];
    keepSearch(searches, first);
    keepSearch(searches, second);
    expect(searches.getState()).toEqual([first, second]);
    keepSearch(searches, first);
    expect(searches.getState()).toEqual([second, first]);
  });

  it('change alone', () => {
    const searches = createSearches();
    const [first, second] = [finished(), finished()];
    keepSearch(searches, first);
    keepSearch(searches, second);
    searchStoreOf(searches, first.id).setState({ ...first, points: 5 });
    expect(searches.getState()).toEqual([{ ...first, points: 5 }, second]);
    expect(searchStoreOf(searches, 'unknown').getState()).toBeNull();
  });

  it('lose their results when many others have followed, but not what was searched for', () => {
    const searches = createSearches();
    const first = finished();
    keepSearch(searches, first);
    for (let index = 0; index < KEPT_RESULTS; index += 1) keepSearch(searches, finished());
    expect(searches.getState()[0]).toEqual({ ...first, steps: [] });
    expect(searches.getState()[1]?.steps).toHaveLength(1);
  });
});
