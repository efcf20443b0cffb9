import { createEntryChooser } from './entry-choice.ts';
import { buildIndex, filterCards, indexingCards } from './filter.ts';
import { parseQuery } from './query.ts';
import { sortCards } from './sort.ts';
import { textParts } from './text-parts.ts';

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
