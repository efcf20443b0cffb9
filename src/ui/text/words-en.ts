/** A long text that is folded. */
export const longTextEn = {
  longText: {
    showAll: 'Show all',
    showLess: 'Show less',
  },
};

export type LongTextWords = typeof longTextEn;
