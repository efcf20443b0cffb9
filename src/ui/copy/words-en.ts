/** The results that a copy button announces. */
export const copyEn = {
  copy: {
    copied: 'Copied',
    failed: 'Nothing was copied',
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
  },
};

export type CopyWords = typeof copyEn;
