/** Said where a part of the page could not be loaded. */
export const lazyEn = {
  chunkFallback: {
    title: 'This part of the page could not be loaded',
    newer: 'A new version of this page is available',
    advice: 'Check the network and try again.',
    tryAgain: 'Try again',
    reload: 'Reload the page',
  },
};

export type LazyWords = typeof lazyEn;
