/** The words of copying. */
export const copyEn = {
  copy: {
    phone: (phone: string) => `Copy phone ${phone}`,
    email: (email: string) => `Copy e-mail ${email}`,
    id: (id: string) => `Copy ID ${id}`,
    link: 'Copy link',
    summary: 'Copy summary',
    copied: 'Copied',
    failed: 'Nothing was copied',
    copiedPhone: (phone: string) => `Copied ${phone}`,
    noPhone: 'This record has no phone',
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
  },
};

export type CopyWords = typeof copyEn;
