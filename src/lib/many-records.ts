/** Above so many records, the grid is virtualized, and merging and indexing run in slices. */
export const VIRTUALIZE_ABOVE = 500;

/** So many cards, and contacts of each kind, are printed: the page does not respond while it is laid out for paper. */
export const MAX_PRINTED = 1000;
