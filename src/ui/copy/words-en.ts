/** The results that a copy button announces. */
export const copyEn = {
  copy: {
    copied: 'Copied',
    failed: 'Nothing was copied',
  },
};

export type CopyWords = typeof copyEn;
