import { number } from '#src/i18n/english.ts';

/** The words of copying, sharing, pinning and printing a person. */
export const actionsEn = {
  actions: {
    call: 'Call',
    callPhone: (phone: string) => `Call ${phone}`,
    copyLink: 'Copy link',
    copySummary: 'Copy summary',
    share: 'Share',
    copiedAll: (count: number) => `Copied: all ${number(count)}`,
  },
  pins: {
    pin: 'Pin',
    unpin: 'Unpin',
    pinned: 'Pinned',
    unpinned: 'Unpinned',
  },
  summary: {
    name: 'Name',
    company: 'Company',
    phones: 'Phones',
    emails: 'E-mails',
    inNoRecord: 'in no record',
    comments: 'Comments',
    link: 'Link',
  },
};

export type ActionWords = typeof actionsEn;
