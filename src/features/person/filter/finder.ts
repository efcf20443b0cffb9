import { createEntryChooser } from '#src/features/person/contacts/entry-choice.ts';
import { buildIndex, filterCards, indexingCards } from './filter.ts';
import { parseQuery } from '#src/lib/text/search-terms.ts';
import { sortCards } from './sort.ts';
import { textParts } from '#src/lib/text/text-parts.ts';

/** All that finds and orders records: loaded after the cards, which show every record in the API's order until then. */
export const finder = {
  buildIndex,
  indexingCards,
  parseQuery,
  filterCards,
  sortCards,
  textParts,
  createEntryChooser,
};

export type Finder = typeof finder;
