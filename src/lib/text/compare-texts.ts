/** By their code units, the same in every language; times `YYYY-MM-DD hh:mm:ss` are sorted by time. */
export const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Times `YYYY-MM-DD hh:mm:ss`; what has none is the oldest. */
export const newestFirst = (a: { readonly at: string | null }, b: { readonly at: string | null }): number =>
  compareTexts(b.at ?? '', a.at ?? '');
