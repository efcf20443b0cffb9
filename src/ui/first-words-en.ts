/** A long text that is folded: the prerender draws it. */
export const uiFirstEn = {
  longText: {
    showAll: 'Show all',
    showLess: 'Show less',
  },
};

export type UiFirstWords = typeof uiFirstEn;
