/** A long text that is folded. */
export const firstUiEn = {
  longText: {
    showAll: 'Show all',
    showLess: 'Show less',
  },
};

export type FirstUiWords = typeof firstUiEn;
