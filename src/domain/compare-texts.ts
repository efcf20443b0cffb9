/** Compares by code units, the same in every language; sorts times `YYYY-MM-DD hh:mm:ss` correctly. */
export const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Compares times `YYYY-MM-DD hh:mm:ss`, newest first; items without a time are last. */
export const newestFirst = (a: { readonly at: string | null }, b: { readonly at: string | null }): number =>
  compareTexts(b.at ?? '', a.at ?? '');
