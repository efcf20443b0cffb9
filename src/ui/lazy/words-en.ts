/** Said where a part of the page could not be loaded. */
export const lazyEn = {
  chunkFallback: {
    title: 'This part of the page could not be loaded',
    loading: 'Loading this part of the page…',
    slow: 'This part of the page is loading slowly',
    newer: 'A new version of this page is available',
    advice: 'Check the network and try again.',
    tryAgain: 'Try again',
    reload: 'Reload the page',
  },
};

export type LazyWords = typeof lazyEn;
