import type { Filter } from './report-params.ts';

/** Shorter ones would be found in too many words; they tell nothing. */
const MIN_LENGTH = 3;

/** What a filter looks for, in every spelling that an error's text might repeat. */
export function searchedTexts(filter: Filter): readonly string[] {
  if ('filters' in filter) return filter.filters.flatMap(searchedTexts);
  return [filter.value].flat().flatMap((value) => {
    const text = String(value);
    const bare = text.replaceAll(/^[+%]|%$|^# = "|"$/g, '');
    return [text, bare, `+${bare}`].filter((each) => each.length >= MIN_LENGTH);
  });
}
