/** Parts of the page that could not be loaded, and copying. */
export const uiEn = {
  /** Said where a part of the page could not be loaded. */
  chunkFallback: {
    title: 'This part of the page could not be loaded',
    loading: 'Loading this part of the page…',
    slow: 'This part of the page is loading slowly',
    newer: 'A new version of this page is available',
    advice: 'Check the network and try again.',
    tryAgain: 'Try again',
    reload: 'Reload the page',
  },
  /** The results that a copy button announces. */
  copy: {
    copied: 'Copied',
    failed: 'Nothing was copied',
    /** Beside a text that the clipboard refused. */
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
  },
};

export type UiWords = typeof uiEn;
