import { createFormats } from './formats.ts';

const { number } = createFormats('en');

/** What is written into files and onto the clipboard, and said of it. */
export const actionsEn = {
  export: {
    button: 'Export',
    vcard: 'vCard',
    csv: 'CSV',
    json: 'JSON',
    print: 'Print',
    share: 'Share',
    filtered: (count: number) => `${number(count)} filtered`,
    all: (count: number) => `all ${number(count)}`,
    copiedAll: (count: number) => `Copied: all ${number(count)}`,
    saved: (file: string) => `Saved as ${file}`,
    notSaved: 'The file could not be saved',
    notPrinted: 'The browser did not print',
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
  csv: {
    personId: 'Person ID',
    visitorId: 'Visitor ID',
    name: 'Name',
    phones: 'Phones',
    emails: 'E-mails',
    company: 'Company',
    commentary: 'Comment',
  },
};

export type ActionWords = typeof actionsEn;
