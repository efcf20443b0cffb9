import { number } from '#src/i18n/english.ts';

/** The words of copying, sharing and printing a person. */
export const actionsEn = {
  actions: {
    share: 'Share',
    copiedAll: (count: number) => `Copied: all ${number(count)}`,
    printed: (when: string) => `Printed ${when}`,
    printedPart: (most: number) =>
      `Not all is printed: at most ${number(most)} records and ${number(most)} contacts of each kind. Export has the rest.`,
  },
  summary: {
    name: 'Name',
    company: 'Company',
    phones: 'Phones',
    emails: 'E-mails',
    comments: 'Comments',
    link: 'Link',
  },
};

export type ActionWords = typeof actionsEn;
